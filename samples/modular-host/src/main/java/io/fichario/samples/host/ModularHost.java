package io.fichario.samples.host;

import io.fichario.crm.record.Codec;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;

/** Does with modules what every host does, and ends with an error when one of them is closed to another. */
public final class ModularHost {
    private ModularHost() {}

    /** Runs everything once. */
    public static void main(String[] args) {
        Equipment kettle = new Equipment(
                new EquipmentId(UUID.fromString("0199c0de-0000-7000-8000-000000000001")),
                Stamp.unsaved(TenantId.of("teahouse")),
                "KETTLE-7",
                LocalDate.of(2026, 3, 1),
                Money.parse("BRL 1990.00"));
        comesBackFromJson(Equipment.TYPE, kettle);
        refusesWhatItDoesNotKnow();
    }

    private static <R extends CrmRecord> void comesBackFromJson(RecordType<R> type, R record) {
        Codec<R> codec = type.codec();
        String document = codec.write(record);
        expect(codec.read(document, codec.schema()).equals(record), type + " comes back from JSON");
    }

    private static void refusesWhatItDoesNotKnow() {
        try {
            Equipment.TYPE.codec().read("{\"colour\":\"red\"}", 1);
            expect(false, "an unknown property is refused");
        } catch (InvalidValueException refused) {
            expect(refused.fault().code().equals("codec.unreadable"), "an unknown property is refused");
        }
    }

    private static void expect(boolean held, String promise) {
        if (!held) {
            throw new IllegalStateException("does not hold: " + promise);
        }
        System.out.println("holds: " + promise);
    }
}
