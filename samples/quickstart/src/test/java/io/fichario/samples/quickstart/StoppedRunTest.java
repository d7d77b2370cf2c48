package io.fichario.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that cannot go on says why, prints no report and does not end with 0. */
class StoppedRunTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsNotThereIsNamed() {
        stopped(1, "There is no folder " + folder.resolve("nowhere"), folder.resolve("nowhere"));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("orders.csv"));
        stopped(1, file + " is not a folder.", file);
    }

    @Test
    void allFilesThatAreMissingAreNamed() throws IOException {
        new Company(folder);
        Files.delete(folder.resolve("shippers.csv"));
        Files.delete(folder.resolve("orders.csv"));
        stopped(1, "lacks shippers.csv, orders.csv.", folder);
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Files.writeString(new Company(folder).file(SourceFile.PRODUCTS), "ProductID,Name\n");
        stopped(1, "products.csv has no column ProductName", folder);
    }

    @Test
    void anUnknownOptionIsNamed() {
        stopped(2, "There is no option --fast. --help tells what there is.", "--fast");
    }

    @Test
    void aFolderForTheDataThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(Run.keeping("--data=" + nowhere))
                .returns(1, Run::exitCode)
                .satisfies(run -> assertThat(run.screen())
                        .startsWith("quickstart: There is no folder " + nowhere + " in which to keep the data"));
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve(Keep.FILE_NAME), "something else that is long enough to be read");
        assertThat(Run.keeping("--data=" + folder)).returns(1, Run::exitCode).returns("", Run::report);
        assertThat(file).hasContent("something else that is long enough to be read");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
        Run run = Run.keeping("--jdbc-url=jdbc:postgresql://127.0.0.1:1/crm?user=ana", "--password=secret");
        assertThat(run).returns(1, Run::exitCode).returns("", Run::report);
        assertThat(run.screen())
                .startsWith("quickstart: jdbc:postgresql://127.0.0.1:1/crm cannot be reached: ")
                .doesNotContain("secret");
    }

    @Test
    void aDatabaseWithoutADriverIsNamed() {
        assertThat(Run.keeping("--jdbc-url=jdbc:unheard:crm"))
                .returns(1, Run::exitCode)
                .satisfies(
                        run -> assertThat(run.screen()).startsWith("quickstart: jdbc:unheard:crm cannot be reached: "));
    }

    private static void stopped(int exitCode, String message, Object... words) {
        Run run = Run.of(words);
        assertThat(run).returns(exitCode, Run::exitCode).returns("", Run::report);
        assertThat(run.screen()).startsWith("quickstart: ").contains(message);
    }
}
