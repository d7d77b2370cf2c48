package io.fichario.crm.address;

/** The parts of an address that a country has a place for, with the letter and the name under which tables and faults have them. */
enum AddressPart {
    RECIPIENT('N', "recipient"),
    ORGANIZATION('O', "organization"),
    STREET('A', "street"),
    DISTRICT('D', "district"),
    CITY('C', "city"),
    REGION('S', "region"),
    POSTAL_CODE('Z', "postalCode");

    private final char letter;
    private final String path;

    AddressPart(char letter, String path) {
        this.letter = letter;
        this.path = path;
    }

    String path() {
        return path;
    }

    static AddressPart of(int letter) {
        for (AddressPart part : values()) {
            if (part.letter == letter) {
                return part;
            }
        }
        throw new IllegalArgumentException("no part of an address is called " + (char) letter);
    }
}
