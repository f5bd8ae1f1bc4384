package io.zonewatch.notification.inbox;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own messages over HTTP. */
@Path("/api/v1/inbox")
@Tag(name = "inbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class InboxResource {

    private static final String MESSAGE = """
            {"id":1,"reminder":7,"obligation":"U0011_M-IND_2016-02","unit":"U0011","form":"M-IND","period":"2016-02","round":1,
             "step":"T+1","kind":"OVERDUE","subject":"报表已逾期","text":"请尽快报送。",
             "sentAt":"2016-03-11T09:00:00+08:00","readAt":null,"stands":true,"owedBy":null}""";

    private static final String EVENT = "id: 1\nevent: message\ndata: {\"id\":1}\n\n";

    private final Inbox inbox;
    private final InboxStream stream;
    private final Versioned versioned;

    @Inject
    InboxResource(Inbox inbox, InboxStream stream, Versioned versioned) {
        this.inbox = inbox;
        this.stream = stream;
        this.versioned = versioned;
    }

    /** Describes the list for the API document. */
    record InboxList(
            List<InboxView> items, @Schema(nullable = true) String next) {}

    /** How many messages are unread. */
    record Unread(@Schema(examples = "3") long unread) {}

    @GET
    @Operation(operationId = "listInbox", summary = "The caller's messages 我的站内信")
    @APIResponse(
            responseCode = "200",
            description = "Newest first 最新在前",
            content =
                    @Content(
                            schema = @Schema(implementation = InboxList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + MESSAGE + "],\"next\":null}")))
    public Response list(
            @Parameter(description = "Only what is unread 仅未读") @QueryParam("unread") @DefaultValue("false")
                    boolean unread,
            @BeanParam @Valid Paging paging) {
        return versioned.list(inbox.list(unread, paging));
    }

    @GET
    @Path("unread")
    @Operation(operationId = "countUnread", summary = "How many of the caller's messages are unread 未读数")
    @APIResponse(
            responseCode = "200",
            description = "Their number 数量",
            content =
                    @Content(
                            schema = @Schema(implementation = Unread.class),
                            examples = @ExampleObject(name = "three", value = "{\"unread\":3}")))
    public Response unread() {
        return versioned.list(new Unread(inbox.unread()));
    }

    @POST
    @Path("{id}/read")
    @Operation(operationId = "readMessage", summary = "Marks a message as read 标记已读")
    @APIResponse(
            responseCode = "200",
            description = "It is read, and since when 已读及首次阅读时间",
            content =
                    @Content(
                            schema = @Schema(implementation = InboxView.class),
                            examples = @ExampleObject(name = "one", value = MESSAGE)))
    public InboxView read(
            @Parameter(description = "Number of the message 编号", example = "1") @PathParam("id") long id) {
        return inbox.read(id);
    }

    @GET
    @Path("stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "followInbox", summary = "The caller's messages as they come 实时接收站内信")
    @APIResponse(
            responseCode = "200",
            description = "Events; each data is a message as in the list 事件流",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "one", value = EVENT)))
    public Multi<OutboundSseEvent> follow(
            @Parameter(description = "The last event the caller has 已收到的最后一个事件", example = "1")
                    @HeaderParam("Last-Event-ID")
                    String lastEventId,
            @Context Sse sse) {
        String sub = inbox.reader();
        return stream.after(sub, inbox.beginning(sub, lastEventId), sse);
    }
}
