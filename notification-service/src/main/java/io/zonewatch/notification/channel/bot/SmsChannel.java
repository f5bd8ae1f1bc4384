package io.zonewatch.notification.channel.bot;

import io.zonewatch.notification.channel.Addressees;
import io.zonewatch.notification.channel.endpoint.Conduct;
import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.endpoint.EndpointStore;
import io.zonewatch.notification.channel.wire.Verdict;
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
    private final Conduct conduct;

    @Inject
    SmsChannel(EndpointStore endpoints, Addressees addressees, SmsCall sms, Conduct conduct) {
        this.endpoints = endpoints;
        this.addressees = addressees;
        this.sms = sms;
        this.conduct = conduct;
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
                .receiving(ChannelCode.SMS, message.about().division())
                .stream()
                .findFirst();
        if (gateway.isEmpty()) {
            return new Answer.Refused("no gateway for the division");
        }
        Optional<String> phone = addressees.of(message).map(Contact::phone);
        return phone.map(number -> send(gateway.get(), message, number))
                .orElseGet(() -> new Answer.Refused("no telephone number"));
    }

    /** Each gateway is another system: one that is away says nothing about those of other divisions. */
    private Answer send(Endpoint gateway, Message message, String phone) {
        if (conduct.isLeftAlone(gateway.id())) {
            return new Answer.Untried("left alone", conduct.restOf(gateway.id()));
        }
        Verdict verdict = sms.send(gateway, message.id(), phone, message.subject());
        conduct.note(gateway.id(), verdict);
        return verdict.answer();
    }
}
