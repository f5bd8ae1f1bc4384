package io.zonewatch.chassis.problem;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the API description or its pages are turned off, as they are unless settings turn them on, their paths are answered like any that
 * is not there: by themselves they would answer 404 without a document.
 */
@ApplicationScoped
class HiddenDescription {

    private static final int BEFORE_THEIR_OWN = -900;

    private final RouterAnswers answers;
    private final boolean description;
    private final boolean pages;

    @Inject
    HiddenDescription(
            RouterAnswers answers,
            @ConfigProperty(name = "quarkus.smallrye-openapi.enabled") boolean description,
            @ConfigProperty(name = "quarkus.swagger-ui.enabled") boolean pages) {
        this.answers = answers;
        this.description = description;
        this.pages = pages;
    }

    void register(@Observes Router router) {
        if (!description) {
            hide(router, "/openapi*");
        }
        if (!pages) {
            hide(router, "/swagger-ui*");
        }
    }

    private void hide(Router router, String path) {
        router.route(path)
                .order(BEFORE_THEIR_OWN)
                .handler(context -> answers.refuse(context, ChassisProblem.NOT_FOUND));
    }
}
