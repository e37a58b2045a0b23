package org.lodewire.bench.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;

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
    static DescribedPredicate<JavaClass> isNot(String... packages) {
        return DescribedPredicate.not(in(packages));
    }

    /** Matches the classes that are not named so. */
    static DescribedPredicate<JavaClass> nameDoesNotEndWith(String suffix) {
        return DescribedPredicate.describe(
                "are not named *" + suffix, type -> !of(type).getSimpleName().endsWith(suffix));
    }

    private static JavaClass of(JavaClass type) {
        return type.getEnclosingClass().map(TopLevel::of).orElse(type);
    }
}
