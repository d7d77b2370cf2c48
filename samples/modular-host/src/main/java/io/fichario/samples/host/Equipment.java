package io.fichario.samples.host;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Stamp;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** A type of record that the library does not know: a machine that was sold and is looked after. */
public record Equipment(EquipmentId id, Stamp stamp, String serialNumber, LocalDate installedOn, Money price)
        implements CrmRecord {
    /** When it was put up, on the calendar of the place where it stands. */
    public static final Field<Equipment, LocalDate> INSTALLED_ON =
            Field.one("installedOn", Scalar.date(), Equipment::installedOn);

    /** All that the library needs to know of it. */
    public static final RecordType<Equipment> TYPE = RecordType.of(
                    "equipment", Equipment.class, EquipmentId::new, Equipment::withStamp)
            .fields(INSTALLED_ON)
            .keys(KeySpec.unique("serialNumber", equipment -> List.of(equipment.serialNumber())))
            .build();

    /** Returns the machine at another price. */
    public Equipment withPrice(Money next) {
        return new Equipment(id, stamp, serialNumber, installedOn, next);
    }

    private Equipment withStamp(Stamp next) {
        return new Equipment(id, next, serialNumber, installedOn, price);
    }
}
