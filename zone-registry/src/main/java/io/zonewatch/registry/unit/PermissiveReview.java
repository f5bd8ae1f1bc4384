package io.zonewatch.registry.unit;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where no policy is in force, nothing speaks against a change. */
@DefaultBean
@ApplicationScoped
class PermissiveReview implements ChangeReview {

    @Override
    public List<Finding> review(Change change) {
        return List.of();
    }
}
