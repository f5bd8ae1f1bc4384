package io.zonewatch.notification.delivery;

import java.util.Map;

/** Header fields of a mail beside those that every mail has. Beans of this type are asked for every mail. */
public interface MailHeaders {

    /** The fields of this message by their names; empty for none. */
    Map<String, String> of(Message message);
}
