package io.fichario.crm;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Collects what is public in a source file and has no comment, or one that leaves out a part. */
final class Undocumented extends TreePathScanner<Void, Void> {
    private final DocTrees comments;
    private final String file;
    private final List<String> found;

    Undocumented(DocTrees comments, CompilationUnitTree unit, List<String> found) {
        this.comments = comments;
        this.file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        this.found = found;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (!isPublic(type.getModifiers())) {
            return null;
        }
        check(
                type.getSimpleName().toString(),
                Stream.concat(typeParameters(type.getTypeParameters()), components(type))
                        .toList());
        return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        if (isPublic(method.getModifiers()) && !overrides) {
            String name = method.getName().toString();
            check(
                    name,
                    Stream.concat(typeParameters(method.getTypeParameters()), parameters(method))
                            .toList());
            if (method.getReturnType() != null
                    && !method.getReturnType().toString().equals("void")) {
                checkReturn(name);
            }
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void nothing) {
        boolean component = enclosing().getKind() == Tree.Kind.RECORD && isComponent(field);
        if (isPublic(field.getModifiers()) && !component) {
            check(field.getName().toString(), List.of());
        }
        return null;
    }

    private void check(String name, List<String> parts) {
        DocCommentTree comment = comment();
        if (comment == null || comment.getFirstSentence().isEmpty()) {
            report(name, "comment");
            return;
        }
        List<String> said = comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .map(param -> param.isTypeParameter()
                        ? "<" + param.getName() + ">"
                        : param.getName().toString())
                .toList();
        parts.stream().filter(part -> !said.contains(part)).forEach(part -> report(name, "@param for " + part));
    }

    private void checkReturn(String name) {
        DocCommentTree comment = comment();
        if (comment != null && tags(comment).noneMatch(ReturnTree.class::isInstance)) {
            report(name, "@return");
        }
    }

    private static Stream<? extends DocTree> tags(DocCommentTree comment) {
        return Stream.concat(comment.getFirstSentence().stream(), comment.getBlockTags().stream());
    }

    private @Nullable DocCommentTree comment() {
        return comments.getDocCommentTree(getCurrentPath());
    }

    private void report(String name, String missing) {
        found.add(file + ": " + name + " has no " + missing);
    }

    /** Members of an interface are public without saying so. */
    private boolean isPublic(ModifiersTree modifiers) {
        boolean inInterface = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                && (type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE);
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || (inInterface && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }

    private Tree enclosing() {
        return getCurrentPath().getParentPath().getLeaf();
    }

    /** The parts of a record are explained at the record, not again where its constructor checks them. */
    private Stream<String> parameters(MethodTree method) {
        List<String> names =
                method.getParameters().stream().map(Undocumented::nameOf).toList();
        boolean canonical = method.getReturnType() == null
                && components((ClassTree) enclosing()).toList().equals(names);
        return canonical ? Stream.of() : names.stream();
    }

    private static Stream<String> components(ClassTree type) {
        return type.getKind() == Tree.Kind.RECORD
                ? type.getMembers().stream().filter(Undocumented::isComponent).map(Undocumented::nameOf)
                : Stream.of();
    }

    /** A record declares no other fields of an instance than its components. */
    private static boolean isComponent(Tree member) {
        return member instanceof VariableTree field
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private static String nameOf(Tree variable) {
        return ((VariableTree) variable).getName().toString();
    }

    private static Stream<String> typeParameters(List<? extends TypeParameterTree> parameters) {
        return parameters.stream().map(parameter -> "<" + parameter.getName() + ">");
    }
}
