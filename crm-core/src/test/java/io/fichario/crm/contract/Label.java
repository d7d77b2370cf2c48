package io.fichario.crm.contract;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Stamp;
import java.util.List;
import java.util.Optional;

/**
 * A second type, with a field and a key that are named as those of {@link Note} are, so that what a store keeps of one
 * type cannot be taken for the other's.
 *
 * @param id the identity
 * @param stamp tenant and version
 * @param title a text
 * @param note a note that it belongs to
 */
public record Label(LabelId id, Stamp stamp, String title, Optional<NoteId> note) implements CrmRecord {

    /** Two labels never have the same title. */
    public static final KeySpec<Label> CODE = KeySpec.unique("code", label -> List.of(label.title()));

    /** The title as it is. */
    public static final Field<Label, String> TITLE = Field.one("title", Scalar.text(), Label::title);

    /** The note that it belongs to. */
    public static final Field<Label, NoteId> NOTE = Field.optional("note", Scalar.id(), Label::note);

    /** The type, which a store that must know its types beforehand is told. */
    public static final RecordType<Label> TYPE = RecordType.of(
                    "contract-label", Label.class, LabelId::new, Label::withStamp)
            .fields(TITLE, NOTE)
            .keys(CODE)
            .build();

    Label withStamp(Stamp next) {
        return new Label(id, next, title, note);
    }
}
