package io.zonewatch.testing.architecture;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * The rules of {@code io.zonewatch} for the main classes of one module, each a test of its own.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> theCodeKeepsToTheRules() {
 *     return ArchitectureRules.ofService("io.zonewatch.registry").tests();
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final Path MAIN_CLASSES = Path.of("target", "classes");

    private final JavaClasses classes;
    private final List<ArchRule> rules = new ArrayList<>();

    private ArchitectureRules(JavaClasses classes) {
        this.classes = classes;
        rules.addAll(CodeRules.all());
        rules.add(ScopeRules.changesKeepToTheScope());
    }

    /** Everything a service keeps to; its features are the packages directly below the root package. */
    public static ArchitectureRules ofService(String rootPackage) {
        ArchitectureRules rules = new ArchitectureRules(ofThisModule());
        rules.rules.addAll(LayerRules.of(rootPackage));
        return rules;
    }

    /** What the chassis keeps to: the rules of code, and that it knows no service. */
    public static ArchitectureRules ofChassis(String rootPackage) {
        ArchitectureRules rules = new ArchitectureRules(ofThisModule());
        rules.rules.add(LayerRules.knowsNoService(rootPackage));
        return rules;
    }

    /** What pure domain types keep to, wherever on the classpath they are: no framework at all. */
    public static ArchitectureRules ofPureJava(String rootPackage) {
        ArchitectureRules rules = new ArchitectureRules(new ClassFileImporter().importPackages(rootPackage));
        rules.rules.add(LayerRules.knowsNoService(rootPackage));
        rules.rules.add(LayerRules.knowsNoFramework(rootPackage));
        return rules;
    }

    /** Adds a rule of the module's own. */
    public ArchitectureRules and(ArchRule rule) {
        rules.add(rule);
        return this;
    }

    /** One test for each rule. */
    public Stream<DynamicNode> tests() {
        return rules.stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    private static JavaClasses ofThisModule() {
        if (!Files.isDirectory(MAIN_CLASSES)) {
            throw new IllegalStateException("no main classes in " + MAIN_CLASSES.toAbsolutePath());
        }
        return new ClassFileImporter().importPath(MAIN_CLASSES);
    }
}
