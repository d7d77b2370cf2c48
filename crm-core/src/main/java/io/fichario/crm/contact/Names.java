package io.fichario.crm.contact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a contact is called: the {@link PersonNames} of a person or the {@link OrganizationNames} of an organisation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PersonNames.class, name = "PERSON"),
    @JsonSubTypes.Type(value = OrganizationNames.class, name = "ORGANIZATION")
})
public sealed interface Names permits PersonNames, OrganizationNames {

    /** The greatest length of a name in characters. */
    int MAX_LENGTH = 200;

    /**
     * Returns whether these are the names of a person or of an organisation.
     *
     * @return the kind
     */
    ContactKind kind();

    /**
     * Returns the name for lists and headings.
     *
     * @return 1 to {@value #MAX_LENGTH} characters
     */
    String display();

    /**
     * Returns the name by which the contact wants to be addressed.
     *
     * @return 1 to {@value #MAX_LENGTH} characters
     */
    String addressedAs();

    /**
     * Returns every name, each once.
     *
     * @return the names, the one for display first
     */
    List<String> all();
}
