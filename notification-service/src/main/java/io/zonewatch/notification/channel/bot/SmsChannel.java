package io.zonewatch.notification.channel.bot;

import io.zonewatch.notification.channel.Addressees;
import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.endpoint.EndpointStore;
import io.zonewatch.notification.channel.wire.Unreachable;
import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import io.zonewatch.notification.delivery.Answer;
import io.zonewatch.notification.delivery.Channel;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.obligation.Contacts.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Text messages 短信 to the recipient's telephone: the subject, since a text message is short. */
@ApplicationScoped
class SmsChannel implements Channel {

    private final EndpointStore endpoints;
    private final Addressees addressees;
    private final SmsCall sms;

    @Inject
    SmsChannel(EndpointStore endpoints, Addressees addressees, SmsCall sms) {
        this.endpoints = endpoints;
        this.addressees = addressees;
        this.sms = sms;
    }

    @Override
    public ChannelCode code() {
        return ChannelCode.SMS;
    }

    @Override
    public boolean isSetUp() {
        return endpoints.any(ChannelCode.SMS);
    }

    @Override
    public Answer deliver(Message message) {
        Optional<Endpoint> gateway = endpoints
                .enabledFor(ChannelCode.SMS, message.about().division())
                .stream()
                .findFirst();
        if (gateway.isEmpty()) {
            return new Answer.Refused("no gateway for the division");
        }
        Optional<String> phone = addressees.of(message).map(Contact::phone);
        return phone.map(number -> send(gateway.get(), message, number))
                .orElseGet(() -> new Answer.Refused("no telephone number"));
    }

    private Answer send(Endpoint gateway, Message message, String phone) {
        try {
            Verdict verdict = sms.send(gateway, message.id(), phone, message.subject());
            if (verdict.meaning() == Meaning.GONE) {
                endpoints.disable(gateway.id(), verdict.said());
            }
            return verdict.answer();
        } catch (Unreachable e) {
            return new Answer.Down(e.getMessage());
        }
    }
}
