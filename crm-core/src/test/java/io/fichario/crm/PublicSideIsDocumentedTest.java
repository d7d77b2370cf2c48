package io.fichario.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Finds missing comments; the doclint of several JDKs cannot be asked for them without false alarms. */
final class PublicSideIsDocumentedTest {

    @Test
    void everythingPublicHasACommentThatNamesAllItsParts() throws IOException {
        List<Path> sources = Sources.ofThePublicSide();
        assertThat(sources).isNotEmpty();
        assertThat(undocumented(sources)).isEmpty();
    }

    @Test
    void aMissingCommentIsFound() throws IOException {
        Path source = Files.createTempDirectory("documentation").resolve("Pair.java");
        Files.writeString(source, """
                /** A pair. @param left said in the wrong place */
                public record Pair<T>(T left, T right) {
                    public static final int SIZE = 2;

                    /** Returns the other side. */
                    public T other(T side) {
                        return side.equals(left) ? right : left;
                    }

                    /** {@return a text} */
                    @Deprecated public String text() {
                        return "";
                    }

                    @Override public String toString() {
                        return "";
                    }

                    void inside() {}
                }
                """);
        assertThat(undocumented(List.of(source)))
                .containsExactly(
                        "Pair.java: Pair has no @param for <T>",
                        "Pair.java: Pair has no @param for left",
                        "Pair.java: Pair has no @param for right",
                        "Pair.java: SIZE has no comment",
                        "Pair.java: other has no @param for side",
                        "Pair.java: other has no @return");
    }

    private static List<String> undocumented(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            DocTrees comments = DocTrees.instance(task);
            List<String> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Undocumented(comments, unit, found).scan(unit, null);
            }
            return found;
        }
    }
}
