package io.fichario.crm.jdbc;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.FollowUpId;
import io.fichario.crm.activity.FollowUpOrigin;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.activity.InteractionId;
import io.fichario.crm.activity.InteractionKind;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.Coordinates;
import io.fichario.crm.address.CountryCode;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.contact.Channel;
import io.fichario.crm.contact.ConsentEntry;
import io.fichario.crm.contact.ConsentPurpose;
import io.fichario.crm.contact.Consents;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.ContactPointId;
import io.fichario.crm.contact.EmailAddress;
import io.fichario.crm.contact.Identifier;
import io.fichario.crm.contact.IdentifierType;
import io.fichario.crm.contact.Identity;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.contact.Names;
import io.fichario.crm.contact.PersonNames;
import io.fichario.crm.contact.PhoneNumber;
import io.fichario.crm.contact.Preference;
import io.fichario.crm.contact.PreferenceSource;
import io.fichario.crm.contact.Preferences;
import io.fichario.crm.contact.Profile;
import io.fichario.crm.contact.Reach;
import io.fichario.crm.contact.Relationship;
import io.fichario.crm.contact.Standing;
import io.fichario.crm.contact.WebHandle;
import io.fichario.crm.contract.Note;
import io.fichario.crm.contract.NoteId;
import io.fichario.crm.order.Adjustment;
import io.fichario.crm.order.AdjustmentKind;
import io.fichario.crm.order.Discount;
import io.fichario.crm.order.LineLedger;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderAddresses;
import io.fichario.crm.order.OrderFiling;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.OrderNumber;
import io.fichario.crm.order.OrderProgress;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.OrderTerms;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.order.RoundingPolicy;
import io.fichario.crm.order.Sku;
import io.fichario.crm.order.TaxRate;
import io.fichario.crm.order.Tolerance;
import io.fichario.crm.order.Unit;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.shipment.Carriage;
import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.CarrierServiceCode;
import io.fichario.crm.shipment.Contents;
import io.fichario.crm.shipment.Dimensions;
import io.fichario.crm.shipment.Journey;
import io.fichario.crm.shipment.Parcel;
import io.fichario.crm.shipment.ParcelNumber;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentId;
import io.fichario.crm.shipment.ShipmentLine;
import io.fichario.crm.shipment.ShipmentStatus;
import io.fichario.crm.shipment.TrackingCode;
import io.fichario.crm.shipment.TrackingEvent;
import io.fichario.crm.shipment.TrackingNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Records in which texts have their greatest length, of letters of four bytes each, and numbers their most digits. */
final class Longest {
    private static final Stamp STAMP = new Stamp(TenantId.of("t".repeat(64)), Version.of(Long.MAX_VALUE), Set.of());
    private static final Instant TIME = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final LocalDate DAY = LocalDate.of(9999, 12, 31);
    private static final CurrencyUnit CURRENCY = CurrencyUnit.of("CLF");
    private static final Money MOST = Money.of(CURRENCY, new BigDecimal("999999999999.9999"));
    private static final BigDecimal RATE = new BigDecimal("0.99999999");
    private static final Quantity QUANTITY =
            new Quantity(new BigDecimal("999999999999.999999"), Unit.of(text(Unit.MAX_LENGTH)));
    private static final ContactId CONTACT = ContactId.of(new UUID(-1, 1));
    private static final OrderId ORDER = OrderId.of(new UUID(-1, 2));
    private static final ActorId ACTOR = ActorId.of(text(100));
    private static final Set<Department> DEPARTMENTS = Set.of(Department.of(text(60)));
    private static final Set<ExternalId> EXTERNAL_IDS = Set.of(ExternalId.of("s".repeat(40), text(200)));

    private Longest() {}

    private static String text(int length) {
        return "😀".repeat(length);
    }

    static Contact contact() {
        return new Contact(
                CONTACT,
                STAMP,
                names(text(Names.MAX_LENGTH)),
                profile(),
                reach(),
                new Identity(
                        Set.of(Identifier.of(IdentifierType.of("T".repeat(20)), text(Identifier.MAX_LENGTH))),
                        EXTERNAL_IDS),
                addresses(),
                List.of(relationship()),
                new Consents(List.of(consent())),
                new Standing(
                        LifecycleStage.BLOCKED,
                        Optional.of(LifecycleStage.PROSPECT),
                        Optional.of(ACTOR),
                        DEPARTMENTS,
                        Optional.of(MOST)));
    }

    static Names names(String name) {
        return new PersonNames(name, Optional.of(name), Optional.of(name), Optional.of(name));
    }

    private static Profile profile() {
        String text = text(Preference.MAX_TEXT);
        Preference preference = Preference.of(text(Preference.MAX_TOPIC), text, PreferenceSource.IMPORTED, TIME);
        return new Profile(
                Optional.of(Locale.forLanguageTag("de-x-" + "abcdefgh-".repeat(10) + "abcde")),
                Optional.of(ZoneId.of("America/Argentina/ComodRivadavia")),
                Set.of(text(Profile.MAX_TAG)),
                Optional.of(text(Profile.MAX_NOTES)),
                new Preferences(List.of(preference.withEvidence(text))));
    }

    private static Reach reach() {
        ContactPointId email = point(1);
        return Reach.EMPTY
                .add(ContactPoint.of(email, EmailAddress.of("İ".repeat(64) + "@" + "a.".repeat(93) + "bcd")))
                .add(ContactPoint.of(point(2), PhoneNumber.of("1".repeat(PhoneNumber.MAX_LENGTH))))
                .add(ContactPoint.of(point(3), WebHandle.of(text(WebHandle.MAX_LABEL), text(WebHandle.MAX_LENGTH))))
                .add(ContactPoint.of(point(4), PhoneNumber.of("+49 1234567890")))
                .verify(email, TIME, ACTOR);
    }

    private static ContactPointId point(long number) {
        return ContactPointId.of(new UUID(0, number));
    }

    private static AddressBook addresses() {
        AddressId id = AddressId.of(new UUID(0, 1));
        return AddressBook.empty()
                .add(AddressEntry.of(id, address(), Set.of(AddressPurpose.values()), DAY))
                .verified(id, TIME);
    }

    private static PostalAddress address() {
        Optional<String> name = Optional.of(text(PostalAddress.MAX_NAME_LENGTH));
        Optional<String> place = Optional.of(text(PostalAddress.MAX_PLACE_LENGTH));
        String line = text(PostalAddress.MAX_LINE_LENGTH);
        return new PostalAddress(
                name,
                name,
                List.of(line, line, line, line, line),
                place,
                place,
                place,
                Optional.of(text(PostalAddress.MAX_POSTAL_CODE_LENGTH)),
                CountryCode.of("BR"),
                Optional.of(text(PostalAddress.MAX_NOTES_LENGTH)),
                Optional.of(Coordinates.of("-89.1234567", "-179.1234567")));
    }

    private static Relationship relationship() {
        String role = text(Relationship.MAX_ROLE);
        return Relationship.of(ContactId.of(new UUID(0, 9)), role, role)
                .since(DAY)
                .endedOn(DAY);
    }

    private static ConsentEntry consent() {
        return ConsentEntry.withdrawn(Channel.MESSAGING, ConsentPurpose.of("p".repeat(40)), TIME)
                .withWording(text(ConsentEntry.MAX_WORDING));
    }

    static Order order() {
        Adjustment fee = Adjustment.of(AdjustmentKind.SURCHARGE, MOST, text(Adjustment.MAX_REASON_LENGTH));
        return new Order(
                ORDER,
                STAMP,
                Optional.of(OrderNumber.of(text(OrderNumber.MAX_LENGTH))),
                CONTACT,
                new OrderTerms(CURRENCY, DAY, RoundingPolicy.PER_TOTAL_HALF_EVEN, new Tolerance(RATE)),
                new OrderProgress(
                        OrderStatus.ON_HOLD, Optional.of(OrderStatus.CONFIRMED), Optional.of(TIME), LineNumber.MAX),
                List.of(line(1, Discount.rate(RATE), fee), line(LineNumber.MAX, Discount.amount(MOST), fee)),
                List.of(fee, fee),
                new OrderAddresses(Optional.of(address()), Optional.of(address())),
                new OrderFiling(
                        Optional.of(ACTOR),
                        DEPARTMENTS,
                        Optional.of(text(OrderFiling.MAX_NOTES_LENGTH)),
                        EXTERNAL_IDS));
    }

    private static OrderLine line(int number, Discount discount, Adjustment adjustment) {
        Quantity none = Quantity.zero(QUANTITY.unit());
        return new OrderLine(
                LineNumber.of(number),
                Sku.of(text(Sku.MAX_LENGTH)),
                text(OrderLine.MAX_DESCRIPTION_LENGTH),
                BigMoney.of(CURRENCY, new BigDecimal("999999999999.99999999")),
                discount,
                TaxRate.of(BigDecimal.ONE),
                List.of(adjustment),
                new LineLedger(QUANTITY, none, none, QUANTITY, QUANTITY, QUANTITY));
    }

    static Shipment shipment() {
        TrackingNumber number = TrackingNumber.of("ΐ".repeat(TrackingNumber.MAX_LENGTH));
        Parcel parcel = new Parcel(
                ParcelNumber.of(ParcelNumber.MAX),
                Optional.of(TrackingNumber.of(text(TrackingNumber.MAX_LENGTH))),
                Optional.of(Parcel.MAX_WEIGHT_GRAMS),
                Optional.of(new Dimensions(Dimensions.MAX, Dimensions.MAX, Dimensions.MAX)));
        return new Shipment(
                ShipmentId.of(new UUID(-1, 3)),
                STAMP,
                ORDER,
                Optional.of(address()),
                ShipmentStatus.OUT_FOR_DELIVERY,
                Carriage.by(Carrier.of(text(Carrier.MAX_LENGTH)))
                        .withService(CarrierServiceCode.of(text(CarrierServiceCode.MAX_LENGTH)))
                        .withTrackingNumber(number),
                Contents.of(new ShipmentLine(LineNumber.of(1), QUANTITY, QUANTITY, Optional.empty()))
                        .withParcels(List.of(parcel)),
                new Journey(Optional.of(TIME), Optional.of(TIME), List.of(event())),
                Optional.of(ACTOR),
                DEPARTMENTS);
    }

    private static TrackingEvent event() {
        return TrackingEvent.of(text(TrackingEvent.MAX_ID_LENGTH), TIME, TrackingCode.OUT_FOR_DELIVERY)
                .withText(text(TrackingEvent.MAX_TEXT_LENGTH));
    }

    static Note note() {
        String text = text(DocumentTables.MAX_LENGTH);
        List<String> texts = List.of(text);
        return new Note(
                new NoteId(new UUID(-1, 6)),
                STAMP,
                text,
                new Note.Keys(texts, texts, texts),
                new Note.One(BigDecimal.TEN.pow(400).negate(), TIME, DAY, true),
                new Note.Maybe(
                        Optional.of(text),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Note.Many(texts, List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    static Interaction interaction() {
        return new Interaction(
                InteractionId.of(new UUID(-1, 4)),
                STAMP,
                InteractionKind.VISIT,
                Optional.empty(),
                TIME,
                text(Interaction.MAX_SUMMARY_LENGTH),
                CONTACT,
                Optional.of(ORDER),
                Optional.of(ACTOR),
                DEPARTMENTS);
    }

    static FollowUp followUp() {
        return new FollowUp(
                FollowUpId.of(new UUID(-1, 5)),
                STAMP,
                text(FollowUp.MAX_TITLE_LENGTH),
                DAY,
                ACTOR,
                Optional.of(TIME),
                FollowUpOrigin.NUDGE,
                Optional.of(CONTACT),
                Optional.of(ORDER),
                DEPARTMENTS);
    }
}
