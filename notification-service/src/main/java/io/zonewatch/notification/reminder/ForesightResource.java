package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions about reminders that are not there, and about what had been decided by a moment. */
@Path("/api/v1")
@Tag(name = "reminders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class ForesightResource {

    private static final String REQUEST = """
            {"at":"2016-03-17T09:00:00+08:00","unit":"U0011"}""";

    private static final String PREVIEW = """
            {"at":"2016-03-17T09:00:00+08:00","basis":"FORESEEN","next":null,"items":[
             {"obligation":"U0011_M-IND_2016-02","duty":"REPORT","round":1,"step":"T+1","kind":"OVERDUE",
              "fallsDue":"2016-03-11T09:00:00+08:00","decidedAt":"2016-03-11T09:00:00+08:00","waits":false,
              "told":[{"role":"STATISTICIAN","name":"张***","email":"z***@example.invalid"}],"channels":["EMAIL"],
              "ways":[{"to":{"role":"STATISTICIAN","name":"张***","email":"z***@example.invalid"},"channel":"EMAIL",
               "leavesAt":"2016-03-12T08:00:00+08:00","hold":"SILENCE",
               "held":{"by":"SILENCE","until":"2016-03-12T08:00:00+08:00","because":"邮件服务器停机维护"},"reason":null,
               "answer":null}],
              "reason":null,"ladderVersion":1,"dueAt":"2016-03-10T12:00:00+08:00","opensAt":null}]}""";

    private static final String PREVIEWED = """
            Changes nothing; the page is one of obligations about which something is decided, each with its steps; it can have fewer items than \
            that, or none, where a step found nobody before and finds nobody again. `basis` says what the answer goes by.

            `FORESEEN`: the time is not past. As if nobody did anything from now on; what was decided before and has left is not told again. \
            What was decided and has not left stands first for each obligation (`waits`): of each message when it leaves, and why it has not (`answer`): \
            `HELD` (see `hold` and `held`), `LEFT_ALONE` (its channel or receiver does not work; `leavesAt` is the next try), `WAITING` (it is being \
            delivered, or was not taken and is tried again at `leavesAt`); or the `reason` for which it will not leave after all. The clock goes on: it opens a report (`opensAt`), which is then taken not to be submitted, and closes it after its lock line.

            `RECORDED`: the time is past. What was decided and written down until then, in all rounds, also of what is owed no longer. \
            `leavesAt` is when it left, if it had by then. A `reason` is as it is known now, whenever it came about, but for mails that came \
            back after that time: they had left. A message in the place of one that failed is told once it had left. `dueAt` is the \
            deadline of the round as it was told when the step was decided; of reviews and news, and where it was not kept, that of the \
            present round, and null for other rounds. Not kept are `held` (null), and of `hold` all but that it left in a digest.

            不作任何更改；按有所决定的填报义务分页，逐项列出各步骤（重复找不到接收人的步骤不列，故某页条目可能较少或为空），`basis` 说明依据。时点未到为 `FORESEEN`（预测），按此后无人办理推算，已生成而尚未发出者列于各填报义务之首（`waits`），逐条给出发出时间与尚未发出的原因（`answer`）：等待发送时间 `HELD`、渠道或接收方暂不可用 `LEFT_ALONE`、正在发送或待重试 `WAITING`；不再发出者见 `reason`；到时开放填报（`opensAt`，视为未报送），逾锁定时间即关闭；时点已过为 `RECORDED`（记录），\
            即截至该时点已作出并记录的决定，含各轮次及不再应报者：`leavesAt` 为截至该时点已发出者的发出时间；`reason` 为现在所知的原因，该时点之后才退回的邮件不计；\
            `dueAt` 为作出决定时该轮次的截止时间，未记录者取当前轮次的，其他轮次为空；`held` 不作记录，`hold` 仅记录合并发送。""";

    private static final String WHY_NOT = """
            {"obligation":"U0011_M-IND_2016-02","recipient":"ZONE_LEADER","steps":[
             {"duty":"REPORT","round":1,"step":"T-3","kind":"COURTESY","fallsDue":"2016-03-07T09:00:00+08:00",
              "leavesAt":null,"hold":null,"held":null,"answer":"NOT_ADDRESSED","reason":null,"since":null,
              "text":{"zh":"该步骤不发给此接收人","en":"The step does not speak to this recipient."},"ways":[]}]}""";

    private final Foretelling foretelling;
    private final WhyNotYet whyNotYet;
    private final Versioned versioned;

    @Inject
    ForesightResource(Foretelling foretelling, WhyNotYet whyNotYet, Versioned versioned) {
        this.foretelling = foretelling;
        this.whyNotYet = whyNotYet;
        this.versioned = versioned;
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewReminders",
            summary = "Who would be told what, when, by which channel, until a time 预览催报",
            description = PREVIEWED)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PreviewRequest.class),
                            examples = @ExampleObject(name = "unit", value = REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "By obligation and time 按填报义务与时间",
            content =
                    @Content(
                            schema = @Schema(implementation = Preview.Looked.class),
                            examples = @ExampleObject(name = "one", value = PREVIEW)))
    public Response preview(@Valid @NotNull PreviewRequest request, @BeanParam @Valid Paging paging) {
        return versioned.list(foretelling.preview(request, paging));
    }

    @GET
    @Path("why-not")
    @Operation(operationId = "whyNot", summary = "Why somebody was or was not told 为何未催报")
    @APIResponse(
            responseCode = "404",
            description = "There is no such obligation, or not for this caller 填报义务不存在或不在权限范围内",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "200",
            description =
                    "For each step, those of the present rounds first, then of those before, the latest first 逐步说明，本轮在先",
            content =
                    @Content(
                            schema = @Schema(implementation = WhyNot.class),
                            examples = @ExampleObject(name = "one", value = WHY_NOT)))
    public Response whyNot(
            @Parameter(description = "Obligation 填报义务", example = "U0011_M-IND_2016-02", required = true)
                    @QueryParam("obligation")
                    @NotNull
                    @Pattern(regexp = ReminderFilter.OBLIGATION)
                    String obligation,
            @Parameter(
                            description =
                                    "Role, or for those who see people an e-mail address, or the account or telephone number of who has none 角色；可查看人员者亦可给出邮箱，无邮箱者为其账号或电话号码",
                            example = "ZONE_LEADER",
                            required = true)
                    @QueryParam("recipient")
                    @NotNull
                    @Size(max = 255)
                    @Pattern(regexp = Asked.RECIPIENT)
                    String recipient) {
        return versioned.list(whyNotYet.of(obligation, recipient));
    }
}
