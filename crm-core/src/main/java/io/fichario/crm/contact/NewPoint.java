package io.fichario.crm.contact;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.record.Given;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact point as it was typed; it is checked by the door that takes it. Immutable, and nothing throws while one is
 * put together.
 */
public final class NewPoint {
    private final PointKind kind;
    private final @Nullable String text;
    private final @Nullable String label;
    private final List<PointPurpose> purposes;

    private NewPoint(PointKind kind, @Nullable String text, @Nullable String label, List<PointPurpose> purposes) {
        this.kind = kind;
        this.text = text;
        this.label = label;
        this.purposes = purposes;
    }

    /**
     * Creates an e-mail address as typed.
     *
     * @param text the address
     * @return the point
     */
    public static NewPoint email(@Nullable String text) {
        return new NewPoint(PointKind.EMAIL, text, null, List.of());
    }

    /**
     * Creates a phone number as typed.
     *
     * @param text the number, as it is dialled in the country of the contact or with {@code +} and the country's code
     * @return the point
     */
    public static NewPoint phone(@Nullable String text) {
        return new NewPoint(PointKind.PHONE, text, null, List.of());
    }

    /**
     * Creates a page or handle as typed.
     *
     * @param text the address or handle
     * @return the point
     */
    public static NewPoint web(@Nullable String text) {
        return new NewPoint(PointKind.WEB, text, null, List.of());
    }

    /**
     * Returns this point with a label; only pages and handles keep one.
     *
     * @param name where the account is or what the page is
     * @return the point
     */
    public NewPoint labelled(@Nullable String name) {
        return new NewPoint(kind, text, name, purposes);
    }

    /**
     * Returns this point for one more purpose.
     *
     * @param purpose what it is for; nothing changes without one
     * @return the point
     */
    public NewPoint purpose(@Nullable PointPurpose purpose) {
        return purpose == null
                ? this
                : new NewPoint(
                        kind,
                        text,
                        label,
                        ImmutableList.<PointPurpose>builder()
                                .addAll(purposes)
                                .add(purpose)
                                .build());
    }

    PointKind kind() {
        return kind;
    }

    ContactPoint toPoint(ContactPointId id, Optional<String> region) {
        return ContactPoint.of(id, value(region)).withPurposes(Set.copyOf(purposes));
    }

    private PointValue value(Optional<String> region) {
        String typed = Given.value("text", text);
        return switch (kind) {
            case EMAIL -> EmailAddress.of(typed);
            case PHONE -> PhoneNumber.of(typed, region);
            case WEB -> new WebHandle(typed, Optional.ofNullable(label).filter(name -> !name.isBlank()));
        };
    }

    @Override
    public String toString() {
        return "NewPoint[" + kind + "]";
    }
}
