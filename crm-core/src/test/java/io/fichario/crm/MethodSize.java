package io.fichario.crm;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How long the body of one method is: from its opening to its closing brace, both counted. */
record MethodSize(Path file, String name, long lines) {

    /** Returns all methods and constructors with a body in these files. */
    static List<MethodSize> measure(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            Ruler ruler = new Ruler(Trees.instance(task).getSourcePositions());
            task.parse().forEach(ruler::measure);
            return ruler.measured;
        }
    }

    private static final class Ruler extends TreeScanner<Void, CompilationUnitTree> {
        private final SourcePositions positions;
        private final List<MethodSize> measured = new ArrayList<>();

        private Ruler(SourcePositions positions) {
            this.positions = positions;
        }

        private void measure(CompilationUnitTree unit) {
            scan(unit, unit);
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            if (method.getBody() != null) {
                LineMap map = unit.getLineMap();
                long first = map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = map.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                Path file = Path.of(unit.getSourceFile().toUri());
                measured.add(new MethodSize(file, method.getName().toString(), last - first + 1));
            }
            return super.visitMethod(method, unit);
        }
    }
}
