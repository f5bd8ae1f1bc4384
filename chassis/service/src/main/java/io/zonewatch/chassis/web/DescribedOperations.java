package io.zonewatch.chassis.web;

import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Finds operations of the API description by what their resource methods are annotated with. */
public final class DescribedOperations {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private DescribedOperations() {}

    /** The operationIds of the methods with the annotation. */
    public static Set<String> annotatedWith(Class<? extends Annotation> annotation, IndexView index) {
        return index.getAnnotations(DotName.createSimple(annotation)).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(found -> found.target().asMethod().annotation(OPERATION))
                .filter(Objects::nonNull)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toSet());
    }
}
