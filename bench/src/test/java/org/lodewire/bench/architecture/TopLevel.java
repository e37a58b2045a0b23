package org.lodewire.bench.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import java.util.function.Predicate;

/** Predicates that hold for a nested class if they hold for the top-level class around it. */
final class TopLevel {

    private TopLevel() {}

    /** Matches the classes in these packages. */
    static DescribedPredicate<JavaClass> in(String... packages) {
        PackageMatchers matchers = PackageMatchers.of(packages);
        return DescribedPredicate.describe(
                "are in " + String.join(", ", packages), type -> matchers.test(type.getPackageName()));
    }

    /** Matches the classes outside of these packages. */
    static DescribedPredicate<JavaClass> notIn(String... packages) {
        return DescribedPredicate.not(in(packages));
    }

    /** Matches the classes whose simple name the condition does not hold for. */
    static DescribedPredicate<JavaClass> nameNot(Predicate<String> condition) {
        return DescribedPredicate.describe("are not exempt by name", type -> !condition.test(of(type).getSimpleName()));
    }

    private static JavaClass of(JavaClass type) {
        return type.getEnclosingClass().map(TopLevel::of).orElse(type);
    }
}
