package io.zonewatch.notification.inbox;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
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

    /** Where the stream is opened. */
    static final String STREAM = "/api/v1/inbox/stream";

    /** Query parameter that opens it in place of a token. */
    static final String TICKET = "ticket";

    private static final String MESSAGE = """
            {"id":1,"reminder":7,"obligation":"U0011_M-IND_2016-02","unit":"U0011","form":"M-IND","period":"2016-02","round":1,
             "step":"T+1","kind":"OVERDUE","subject":"报表已逾期","text":"请尽快报送。",
             "sentAt":"2016-03-11T09:00:00+08:00","readAt":null,"stands":true,"owedBy":null}""";

    private static final String EVENT =
            "event: message\nid: 1\ndata: {\"id\":1}\n\nevent: unread\nid: 1\ndata: {\"unread\":3}\n\n";

    private static final String OPENS =
            "{\"ticket\":\"q3Zb0dX1n6m7sYvJ8w2uKc4tRfLhGpEa5iOoNzBxDSQ\",\"expiresAt\":\"2016-03-11T09:00:30+08:00\"}";

    private static final String EVENT_ID = "[0-9]{1,18}";

    private final Inbox inbox;
    private final StreamTickets tickets;
    private final InboxStream stream;
    private final Versioned versioned;

    @Inject
    InboxResource(Inbox inbox, StreamTickets tickets, InboxStream stream, Versioned versioned) {
        this.inbox = inbox;
        this.tickets = tickets;
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

    @POST
    @Path("stream/tickets")
    @Operation(
            operationId = "getStreamTicket",
            summary = "A ticket with which a browser opens the stream 获取接收站内信的一次性票据",
            description =
                    "A browser's EventSource can send no token. The ticket stands for it in the stream's address, once, for half a minute unless configured otherwise; the stream goes on after that. For each further connection another is needed. 浏览器的 EventSource 不能携带令牌，可在事件流地址中以票据代替：仅可使用一次，默认半分钟内有效，连接建立后不受影响；每次重新连接需重新获取。")
    @APIResponse(
            responseCode = "200",
            description = "Told this once 仅返回一次",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketView.class),
                            examples = @ExampleObject(name = "one", value = OPENS)))
    public Response ticket() {
        return versioned.secret(tickets.issue());
    }

    @GET
    @Path("stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followInbox",
            summary = "The caller's messages as they come, and how many are unread 实时接收站内信及未读数",
            description =
                    "Opened by a token or a ticket. It ends after a quarter of an hour unless configured otherwise: whoever comes again names the last event seen, and misses none. With a ticket that was used or is too old it answers 401, after which an EventSource tries no more. 以令牌或票据打开；默认一刻钟后结束，重新连接时带上最后收到的事件编号即可续收；票据已用或过期时返回 401，EventSource 随即停止重连。")
    @APIResponse(
            responseCode = "200",
            description =
                    "Events: message, whose data is a message as in the list and whose id is its number; unread, the number of unread messages, at first and whenever it has changed, under the number of the message before it 事件流：message 为一条站内信，其编号即事件编号；unread 为未读数，连接时及变化时发送，事件编号为此前最后一条站内信的编号",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "two", value = EVENT)))
    public Multi<OutboundSseEvent> follow(
            @Parameter(
                            description = "In place of a token 代替令牌的票据",
                            example = "q3Zb0dX1n6m7sYvJ8w2uKc4tRfLhGpEa5iOoNzBxDSQ")
                    @QueryParam(TICKET)
                    @Pattern(regexp = StreamTickets.FORM)
                    String ticket,
            @Parameter(
                            description =
                                    "The last event seen, for whoever cannot set the header, which counts before it 已收到的最后一个事件，供不能设置请求头者使用；请求头优先",
                            example = "1")
                    @QueryParam("lastEventId")
                    @Pattern(regexp = EVENT_ID)
                    String seen,
            @Parameter(description = "The last event the caller has 已收到的最后一个事件", example = "1")
                    @HeaderParam("Last-Event-ID")
                    @Pattern(regexp = EVENT_ID)
                    String lastEventId,
            @Context Sse sse) {
        String sub = inbox.reader();
        return stream.after(sub, inbox.beginning(sub, lastEventId == null ? seen : lastEventId), sse);
    }
}
