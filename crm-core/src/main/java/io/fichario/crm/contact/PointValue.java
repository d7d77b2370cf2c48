package io.fichario.crm.contact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a contact is reached: an {@link EmailAddress}, a {@link PhoneNumber} or a {@link WebHandle}. Immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EmailAddress.class, name = "EMAIL"),
    @JsonSubTypes.Type(value = PhoneNumber.class, name = "PHONE"),
    @JsonSubTypes.Type(value = WebHandle.class, name = "WEB")
})
public sealed interface PointValue permits EmailAddress, PhoneNumber, WebHandle {

    /**
     * Returns what kind of contact point it is.
     *
     * @return the kind
     */
    PointKind kind();

    /**
     * Returns the text form as it was typed.
     *
     * @return the text
     */
    String text();

    /**
     * Returns the form for people to read.
     *
     * @return the text as it is shown
     */
    String display();

    /**
     * Returns the form by which two ways of writing the same are found to be equal.
     *
     * @return the text as it is matched
     */
    String matching();
}
