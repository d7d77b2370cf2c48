package io.fichario.crm.inmemory.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.command.Preview;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Query;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.CrmStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path SOURCE = Path.of("src/test/java/io/fichario/crm/inmemory/readme/ReadmeTest.java");
    private static final Path README = Path.of("../README.md");
    private static final Path OUTSIDE = Path.of("../samples/fixture-host/host");
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*");
    private static final Pattern XML_COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    @Test
    void theSecondExampleRuns() {
        try (CrmStore store = InMemoryStore.create()) {
            CrmSession ana = Crm.builder(store).build().as(Actor.named("ana").withRole(Role.REPRESENTATIVE));
            NewContact newContact = NewContact.person("Maria Souza").phone("123");
            ContactId id = ana.contacts().register(newContact).id();
            NewOrder command = NewOrder.by(id)
                    .in("BRL")
                    .line("TEA-01", "Chá verde", 3, "19.90")
                    .shipTo(NewAddress.in("BR").street("Rua Augusta 1500").city("São Paulo"));
            UnaryOperator<Contact> change = c -> c.withTag("vip");
            List<Violation> warnings = new ArrayList<>();
            // README 2
            ana.with(RequestId.of("web-4711")).orders().place(command);
            ana.because("customer called").contacts().edit(id, change);
            ana.hearing(warnings::add).contacts().register(newContact);
            Preview preview = ana.preview(s -> s.orders().place(command));
            ana.together(s -> {
                s.contacts().edit(id, change);
                s.orders().place(command);
            });
            // README end
            assertThat(warnings).isNotEmpty();
            assertThat(preview.allowed()).isTrue();
            assertThat(ana.orders().list(Query.of(Order.TYPE)).items()).hasSize(2);
        }
    }

    @Test
    void theReadmeShowsThisCode() throws IOException {
        assertThat(squeezed(Files.readString(README))).contains(shown(SOURCE, 2));
    }

    @Test
    void theReadmeShowsTheTestsOfTheProjectOutside() throws IOException {
        Path tests = OUTSIDE.resolve("src/test/java/org/example/teashop");

        assertThat(squeezed(Files.readString(README)))
                .contains(
                        shown(tests.resolve("PrudentHouse.java"), 3),
                        shown(tests.resolve("OrderDeskTest.java"), 4),
                        shown(tests.resolve("GreetingTest.java"), 5),
                        shown(tests.resolve("LoadTest.java"), 6));
    }

    @Test
    void theProjectOutsideHasTheDependenciesOfTheReadmeAndNoOthers() throws IOException {
        assertThat(dependencies(OUTSIDE.resolve("pom.xml"))).isEqualTo(dependencies(README));
    }

    /** Else a build without a network would stop at the project outside. */
    @Test
    void theProjectOutsideHasTheVersionsOfThisBuild() throws IOException {
        String outside = squeezed(Files.readString(OUTSIDE.resolve("pom.xml")));
        String build = squeezed(Files.readString(Path.of("../pom.xml")));

        assertThat(outside).contains("<junit.version>" + version(build, "junit") + "<");
        assertThat(List.of("jqwik", "assertj", "resources.plugin", "compiler.plugin", "surefire.plugin"))
                .allSatisfy(part -> assertThat(outside).contains("<version>" + version(build, part) + "</version>"));
    }

    private static String version(String build, String part) {
        String begin = "<" + part + ".version>";
        int from = build.indexOf(begin) + begin.length();
        return build.substring(from, build.indexOf('<', from));
    }

    /** Returns all from the properties to the end of the dependencies. */
    private static String dependencies(Path file) throws IOException {
        String text = XML_COMMENT.matcher(Files.readString(file)).replaceAll("").replaceAll("\\s", "");
        return text.substring(text.indexOf("<properties>"), text.lastIndexOf("</dependencies>"));
    }

    private static String shown(Path file, int number) throws IOException {
        String source = Files.readString(file);
        String begin = "// README " + number;
        int from = source.indexOf(begin) + begin.length();
        return squeezed(source.substring(from, source.indexOf("// README " + "end", from)));
    }

    private static String squeezed(String code) {
        return COMMENT.matcher(code).replaceAll("").replaceAll("\\s", "");
    }
}
