package io.fichario.crm.jdbc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.record.Query;
import io.fichario.crm.store.StoreException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedFileTest {
    @TempDir
    private Path folder;

    private static CrmSession session(JdbcStore store) {
        return Crm.builder(store).build().as(Actor.system());
    }

    @Test
    void whatWasKeptIsThereWhenTheFileIsOpenedAgain() {
        Path file = folder.resolve("crm.db");
        Contact maria;
        try (JdbcStore store = JdbcStore.file(file)) {
            maria = session(store).contacts().register(NewContact.person("Maria Souza"));
        }
        try (JdbcStore store = JdbcStore.file(file)) {
            assertThat(session(store).contacts().get(maria.id())).isEqualTo(maria);
        }
    }

    @Test
    void commitsOutlastALossOfPower() {
        try (JdbcStore store = JdbcStore.file(folder.resolve("crm.db"))) {
            assertThat(store.durability().risks()).isEmpty();
        }
    }

    @Test
    void onlyTheOwnerReadsTheFileAndWhatLiesBesideIt() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        try (JdbcStore store = JdbcStore.file(folder.resolve("crm.db"))) {
            session(store).contacts().register(NewContact.person("Maria Souza"));
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> all = files.toList();
                assertThat(all)
                        .hasSizeGreaterThan(1)
                        .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                                .extracting(Enum::name)
                                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE"));
            }
        }
    }

    @Test
    void closedStoreLeavesOneFile() throws IOException {
        Path file = folder.resolve("crm.db");
        try (JdbcStore store = JdbcStore.file(file)) {
            session(store).contacts().register(NewContact.person("Maria Souza"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void fileOfSomethingElseIsRefusedAndLeftAsItIs() throws IOException {
        Path file = folder.resolve("letter.txt");
        Files.writeString(file, "Dear Maria, ".repeat(1_000));
        assertThatThrownBy(() -> JdbcStore.file(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not one of SQLite");
        assertThat(Files.readString(file)).startsWith("Dear Maria");
    }

    @Test
    void fileInAFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> JdbcStore.file(folder.resolve("none").resolve("crm.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> JdbcStore.file(folder)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> JdbcStore.file(folder.resolve("what?.db"))).isInstanceOf(StoreException.class);
    }

    @Test
    void readersGoOnWhileOneWrites() {
        try (JdbcStore store = JdbcStore.file(folder.resolve("crm.db"))) {
            CrmSession session = session(store);
            IntStream.range(0, 200).parallel().forEach(i -> {
                session.contacts().register(NewContact.person("Maria " + i));
                session.contacts().list(Query.of(Contact.TYPE).orderBy(Contact.NAME));
            });
            assertThat(session.contacts()
                            .list(Query.of(Contact.TYPE).limit(1_000))
                            .items())
                    .hasSize(200);
        }
    }

    @Test
    void twoStoresOverOneFileSeeWhatTheOtherWrote() {
        Path file = folder.resolve("crm.db");
        try (JdbcStore one = JdbcStore.file(file);
                JdbcStore other = JdbcStore.file(file)) {
            Contact maria = session(one).contacts().register(NewContact.person("Maria Souza"));
            session(other).contacts().edit(maria.id(), contact -> contact.withPreferredName("Mari"));
            assertThat(session(one).contacts().get(maria.id()).version().number())
                    .isEqualTo(2);
        }
    }
}
