package io.zonewatch.notification.text;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Texts over HTTP. */
@Path("/api/v1/texts")
@Tag(name = "texts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class TextResource {

    static final String EXAMPLE = """
            {"code":"overdue","version":2,
             "zh":{"subject":"{step}：{unit} {form} {period}","body":"{name}：{unit}《{form}》（{period}）应于 {due} 前报送。"},
             "en":{"subject":"{step}: {unit}, {form}, {period}","body":"{name}: {form} of {unit} for {period} was due {due}."}}""";

    static final String FILLED = """
            {"code":"overdue","version":2,
             "zh":{"subject":"报表已逾期：池州经开区 月报 2016年1-2月","body":"张三：池州经开区《月报》（2016年1-2月）应于 2016年3月10日 12:00 前报送。"},
             "en":{"subject":"Report overdue: Chizhou Zone, Monthly report, January–February 2016",
              "body":"Li Si: Monthly report of Chizhou Zone for January–February 2016 was due 10 March 2016, 12:00."}}""";

    private final TextService texts;
    private final Versioned versioned;

    @Inject
    TextResource(TextService texts, Versioned versioned) {
        this.texts = texts;
        this.versioned = versioned;
    }

    /** Describes the list for the API document. */
    record TextList(
            List<Text> items, @Schema(nullable = true) String next) {}

    @PUT
    @Path("{code}")
    @InstallationWide
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "putText",
            summary = "Puts a text of reminders in use 设定催报文本",
            description =
                    "Variables: step, name, unit, owedBy, form, period, due, daysLate, termWorkingDays, number, office, today; in the text digest: name, today, count, lines. A body must mention unit, form and period, that of a formal-notice also number, due and termWorkingDays, that of the digest only lines. owedBy is the merged unit in whose place the report is owed; where a text does not mention it, it stands beside the unit. A subject must say something also where owedBy, termWorkingDays and office have no value. Of Qute's sections only if is taken.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Text.class),
                            examples = @ExampleObject(name = "overdue", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or unchanged 已替换或未变",
            content =
                    @Content(
                            schema = @Schema(implementation = Text.class),
                            examples = @ExampleObject(name = "overdue", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The first of that code 首次设定",
            content =
                    @Content(
                            schema = @Schema(implementation = Text.class),
                            examples = @ExampleObject(name = "overdue", value = EXAMPLE)))
    public Response put(
            @Parameter(description = "Code 文本代码", example = "overdue") @PathParam("code") String code,
            @BeanParam Expectation expected,
            @Valid @NotNull Text text) {
        TextService.Put put = texts.put(code, expected, text);
        return put.created()
                ? versioned.created(URI.create("/api/v1/texts/" + code), text.version(), put.text())
                : versioned.ok(text.version(), put.text());
    }

    @GET
    @Operation(operationId = "listTexts", summary = "The texts, each in its latest version 各文本的最新版本")
    @APIResponse(
            responseCode = "200",
            description = "By code 按代码",
            content =
                    @Content(
                            schema = @Schema(implementation = TextList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + EXAMPLE + "],\"next\":null}")))
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(texts.list(paging));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getText", summary = "A text in its latest version 某文本的最新版本")
    @APIResponse(
            responseCode = "200",
            description = "The text 文本",
            content =
                    @Content(
                            schema = @Schema(implementation = Text.class),
                            examples = @ExampleObject(name = "overdue", value = EXAMPLE)))
    public Response get(@Parameter(description = "Code 文本代码", example = "overdue") @PathParam("code") String code) {
        Text text = texts.find(code);
        return versioned.ok(text.version(), text);
    }

    @GET
    @Path("{code}/preview")
    @Operation(operationId = "previewText", summary = "A text with sample data filled in 用示例数据预览文本")
    @APIResponse(
            responseCode = "200",
            description = "As a recipient would read it 收件人所见",
            content =
                    @Content(
                            schema = @Schema(implementation = Text.class),
                            examples = @ExampleObject(name = "overdue", value = FILLED)))
    public Response preview(@Parameter(description = "Code 文本代码", example = "overdue") @PathParam("code") String code) {
        Text text = texts.preview(code);
        return versioned.ok(text.version(), text);
    }
}
