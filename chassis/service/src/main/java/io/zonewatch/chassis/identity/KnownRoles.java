package io.zonewatch.chassis.identity;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Names the roles behind {@link Roles#ANY} in the API description, one by one: a client knows no expression. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = KnownRoles.AFTER_THE_SECURITY_ANNOTATIONS)
public class KnownRoles implements OASFilter {

    static final int AFTER_THE_SECURITY_ANNOTATIONS = 10;

    private final List<String> roles = ConfigProvider.getConfig().getValues("zonewatch.roles.any", String.class);

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() != null) {
            operation.getSecurity().forEach(this::name);
        }
        return operation;
    }

    private void name(SecurityRequirement requirement) {
        new LinkedHashMap<>(requirement.getSchemes()).forEach((scheme, scopes) -> {
            if (scopes != null && scopes.contains(Roles.ANY)) {
                List<String> named = new ArrayList<>(scopes);
                named.remove(Roles.ANY);
                named.addAll(roles);
                requirement.addScheme(scheme, named);
            }
        });
    }
}
