package io.zonewatch.indicator.matrix;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units by periods 报送矩阵, for a screen that shows many at once. */
@Path("/api/v1/matrix")
@Tag(name = "obligations", description = "Who owes what by when 报送任务")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class MatrixResource {

    private static final String EXAMPLE = """
            {"form": "M-IND", "periods": ["2016-02", "2016-03"], "units": 1, "items": [
              {"unit": "U0011", "names": {"zh": "池州经济技术开发区", "en": "Chizhou Economic and Technological Development Zone"},
               "cells": [
                 {"obligation": "U0011_M-IND_2016-02", "state": "ACCEPTED", "lateness": "ON_TIME",
                  "dueAt": "2016-03-14T12:00:00+08:00", "submittedAt": "2016-03-11T10:00:00+08:00", "revision": 1,
                  "reviewDueAt": null, "reviewOverdue": false},
                 {"obligation": "U0011_M-IND_2016-03", "state": "OPEN", "lateness": "OVERDUE",
                  "dueAt": "2016-04-12T12:00:00+08:00", "submittedAt": null, "revision": null,
                  "reviewDueAt": null, "reviewOverdue": false}]}],
             "next": null}""";

    private final MatrixReading reading;
    private final Versioned versioned;

    @Inject
    MatrixResource(MatrixReading reading, Versioned versioned) {
        this.reading = reading;
        this.versioned = versioned;
    }

    @GET
    @Operation(
            operationId = "getMatrix",
            summary = "How units stand with a form, period by period 报送矩阵",
            description = "One row for each unit in scope that owes the form for one of the periods, one cell for each"
                    + " period; null where nothing is owed. With limit=500 up to 500 units come in one answer; units says"
                    + " how many there are, next whether this was the last part."
                    + " limit=500 时一次最多返回 500 个单位；units 为单位总数，next 为空表示已全部返回。")
    @APIResponse(
            responseCode = "200",
            description = "By unit 按单位",
            content =
                    @Content(
                            schema = @Schema(implementation = Matrix.class),
                            examples = @ExampleObject(name = "two months", value = EXAMPLE)))
    public Response get(@BeanParam @Valid MatrixFilter filter, @BeanParam @Valid Paging paging) {
        return versioned.list(reading.read(filter, paging));
    }
}
