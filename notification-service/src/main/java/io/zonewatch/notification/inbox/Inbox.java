package io.zonewatch.notification.inbox;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.channel.Addressees;
import io.zonewatch.notification.delivery.Answer;
import io.zonewatch.notification.delivery.Channel;
import io.zonewatch.notification.delivery.Ledger;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.obligation.Contacts.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** People's own messages: a channel on one side, what each reads on the other. */
@ApplicationScoped
class Inbox implements Channel {

    private final InboxStore messages;
    private final Addressees addressees;
    private final Ledger ledger;
    private final Caller caller;

    @Inject
    Inbox(InboxStore messages, Addressees addressees, Ledger ledger, Caller caller) {
        this.messages = messages;
        this.addressees = addressees;
        this.ledger = ledger;
        this.caller = caller;
    }

    @Override
    public ChannelCode code() {
        return ChannelCode.INBOX;
    }

    @Override
    @Transactional
    public Answer deliver(Message message) {
        return addressees
                .of(message)
                .map(Contact::sub)
                .<Answer>map(sub -> {
                    messages.put(sub, message);
                    return new Answer.Accepted("inbox");
                })
                .orElseGet(() -> new Answer.Refused("no account known"));
    }

    /**
     * Whose messages the caller reads: what is addressed to a person is that person's own, whichever units it is about, but claims that cannot be
     * read are nobody's.
     */
    String reader() {
        caller.scope();
        return caller.sub();
    }

    @Transactional
    Page<InboxView> list(boolean unreadOnly, Paging paging) {
        List<InboxView> rows = messages.before(
                reader(), paging.after(Long::valueOf).orElse(Long.MAX_VALUE), unreadOnly, paging.limit() + 1);
        return Page.cut(rows, paging, message -> Long.toString(message.id()));
    }

    @Transactional
    long unread() {
        return messages.unread(reader());
    }

    /**
     * Marks one as read; the second time changes nothing.
     *
     * @throws Problem not-found if it is none of the caller's
     */
    @Transactional
    InboxView read(long id) {
        String sub = reader();
        requireOwn(sub, id);
        messages.read(sub, id).ifPresent(entry -> ledger.append(List.of(entry)));
        return requireOwn(sub, id);
    }

    private InboxView requireOwn(String sub, long id) {
        return messages.find(sub, id).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /**
     * After which message a stream begins.
     *
     * @param lastEventId id of the last event the caller has, or null to begin with what comes from now on
     */
    @Transactional
    long beginning(String sub, String lastEventId) {
        return lastEventId == null ? messages.newest(sub) : Long.parseLong(lastEventId);
    }

    /**
     * What there is for somebody who follows.
     *
     * @param messages what came after the last, in its order
     * @param unread how many messages are unread now
     */
    record Found(List<InboxView> messages, long unread) {}

    @Transactional
    Found after(String sub, long id, int limit) {
        return new Found(messages.after(sub, id, limit), messages.unread(sub));
    }
}
