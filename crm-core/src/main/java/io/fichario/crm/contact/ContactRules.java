package io.fichario.crm.contact;

import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.rule.BusinessRule;
import io.fichario.crm.rule.Proposal;
import io.fichario.crm.rule.RuleBuilder;
import io.fichario.crm.rule.RuleRef;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Verdict;
import io.fichario.crm.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The built-in rules about contacts. What was there before is not judged again. */
public final class ContactRules {
    private static final RuleRef PHONE_VALID = new RuleRef("phone.valid", 1);
    private static final RuleRef ADDRESS_POSTAL = new RuleRef("address.postal", 1);

    private ContactRules() {}

    /**
     * Returns the rule {@code phone.valid}: a phone number is one that its numbering plan knows. Warns.
     *
     * @return the rule
     */
    public static BusinessRule<Contact> phoneValid() {
        return RuleBuilder.about(Contact.TYPE, PHONE_VALID).judging(ContactRules::phones);
    }

    private static Verdict phones(Proposal<Contact> proposal) {
        List<PointValue> known = proposal.before().stream()
                .flatMap(before -> before.unrecognizedPhones().stream())
                .map(ContactPoint::value)
                .toList();
        List<ContactPoint> phones = proposal.after().reach().of(PointKind.PHONE);
        return new Verdict(proposal.after().unrecognizedPhones().stream()
                .filter(point -> !known.contains(point.value()))
                .map(point -> Fault.of("phones[" + phones.indexOf(point) + "]", "phone.valid")
                        .with("digits", ((PhoneNumber) point.value()).digits().length()))
                .map(fault -> Violation.of(PHONE_VALID.id(), Severity.WARN, fault))
                .toList());
    }

    /**
     * Returns the rule {@code address.postal}: an address has the parts and the form of postal code that its country
     * needs. Warns.
     *
     * @return the rule
     */
    public static BusinessRule<Contact> addressPostal() {
        return RuleBuilder.about(Contact.TYPE, ADDRESS_POSTAL).judging(ContactRules::addresses);
    }

    private static Verdict addresses(Proposal<Contact> proposal) {
        Set<AddressId> known = proposal.before().stream()
                .flatMap(before -> before.addresses().entries().stream())
                .map(AddressEntry::id)
                .collect(Collectors.toSet());
        List<AddressEntry> entries = proposal.after().addresses().entries();
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!known.contains(entries.get(i).id())) {
                String path = "addresses[" + i + "]";
                entries.get(i)
                        .address()
                        .postalFaults()
                        .forEach(fault ->
                                found.add(Violation.of(ADDRESS_POSTAL.id(), Severity.WARN, fault.under(path))));
            }
        }
        return new Verdict(found);
    }
}
