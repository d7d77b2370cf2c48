package io.fichario.crm.activity;

import static io.fichario.crm.activity.ActivitySamples.NOON;
import static io.fichario.crm.activity.ActivitySamples.call;
import static io.fichario.crm.activity.ActivitySamples.followUp;
import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ActivityJsonTest {
    @Test
    void activitiesRoundTrip() {
        roundTrip(Interaction.TYPE, call());
        roundTrip(
                Interaction.TYPE,
                call().withDirection(Optional.empty())
                        .withOrder(Optional.empty())
                        .withOwner(Optional.empty())
                        .withDepartments(Set.of()));
        roundTrip(FollowUp.TYPE, followUp());
        roundTrip(
                FollowUp.TYPE,
                followUp().done(NOON).withContact(Optional.empty()).withOrder(Optional.empty()));
    }

    @Test
    void documentsOfRelease01AreReadAsTheyWereMeant() throws IOException {
        golden(Interaction.TYPE, call());
        golden(FollowUp.TYPE, followUp().done(NOON));
    }

    private static <R extends CrmRecord> void roundTrip(RecordType<R> type, R record) {
        assertThat(type.codec().read(type.codec().write(record), 1)).isEqualTo(record);
    }

    private static <R extends CrmRecord> void golden(RecordType<R> type, R record) throws IOException {
        String path = "/golden/0.1/" + type.name() + ".json";
        try (InputStream in = ActivityJsonTest.class.getResourceAsStream(path)) {
            String golden = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(type.codec().read(golden, 1)).isEqualTo(record);
            assertThat(type.codec().write(record)).isEqualTo(golden);
        }
    }
}
