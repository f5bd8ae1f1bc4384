package io.zonewatch.notification.bounce;

import io.zonewatch.notification.Mailbox.Mail;
import java.util.UUID;

/** Delivery status notifications as mail servers write them, about mail to Li Lei or to whom it was; each has an identity of its own. */
public final class DeliveryReports {

    private static final String LI_LEI = "li.lei@unit.example.invalid";

    private DeliveryReports() {}

    /** As Postfix 3 returns that mail, which the next server refused. */
    static String postfix(Mail mail) {
        return to(mail, postfix(mail.returnPath()));
    }

    /** As Postfix 3 warns of that mail. */
    static String postfixWarning(Mail mail) {
        return to(mail, postfixWarning(mail.returnPath()));
    }

    /** As Exchange returns that mail. */
    static String exchange(Mail mail) {
        return to(mail, exchange(mail.returnPath()));
    }

    /** The least that a report on that mail says. */
    public static String shortest(Mail mail) {
        return to(mail, shortest(mail.returnPath()));
    }

    private static String to(Mail mail, String report) {
        return report.replace(LI_LEI, mail.to());
    }

    /** As Postfix 3 returns a mail that the next server refused. */
    static String postfix(String returnPath) {
        return postfix(returnPath, "failed", "5.1.1");
    }

    /** As Postfix 3 warns of a mail that it goes on trying to deliver. */
    static String postfixWarning(String returnPath) {
        return postfix(returnPath, "delayed", "4.4.1");
    }

    private static String postfix(String returnPath, String action, String status) {
        return crlf("""
                Return-Path: <>
                Delivered-To: bounce@mail.example.invalid
                Received: by mx.example.invalid (Postfix)
                \tid 4XkZ1x2Q3Tz9rX; Fri, 11 Mar 2016 09:00:05 +0800 (CST)
                Date: Fri, 11 Mar 2016 09:00:05 +0800 (CST)
                From: MAILER-DAEMON@mx.example.invalid (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: %1$s
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="4XkZ1x0Kd1z9rW.1457658005/mx.example.invalid"
                Content-Transfer-Encoding: 8bit
                Message-Id: <%2$s@mx.example.invalid>

                This is a MIME-encapsulated message.

                --4XkZ1x0Kd1z9rW.1457658005/mx.example.invalid
                Content-Description: Notification
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                This is the mail system at host mx.example.invalid.

                <li.lei@unit.example.invalid>: host mail.unit.example.invalid[192.0.2.25] said: 550 5.1.1
                    <li.lei@unit.example.invalid>: Recipient address rejected: User unknown in
                    virtual mailbox table (in reply to RCPT TO command)

                --4XkZ1x0Kd1z9rW.1457658005/mx.example.invalid
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.invalid
                X-Postfix-Queue-ID: 4XkZ1x0Kd1z9rW
                X-Postfix-Sender: rfc822; %1$s
                Arrival-Date: Fri, 11 Mar 2016 09:00:04 +0800 (CST)

                Final-Recipient: rfc822; li.lei@unit.example.invalid
                Original-Recipient: rfc822;li.lei@unit.example.invalid
                Action: %3$s
                Status: %4$s
                Remote-MTA: dns; mail.unit.example.invalid
                Diagnostic-Code: smtp; 550 5.1.1 <li.lei@unit.example.invalid>: Recipient
                    address rejected: User unknown in virtual mailbox table

                --4XkZ1x0Kd1z9rW.1457658005/mx.example.invalid
                Content-Description: Undelivered Message
                Content-Type: message/rfc822
                Content-Transfer-Encoding: 8bit

                Return-Path: <%1$s>
                From: zonewatch@localhost
                To: li.lei@unit.example.invalid
                Subject: =?UTF-8?B?5oql6KGo5bey6YC+5pyf?=
                MIME-Version: 1.0
                Content-Type: text/plain

                x

                --4XkZ1x0Kd1z9rW.1457658005/mx.example.invalid--
                """.formatted(returnPath, UUID.randomUUID(), action, status));
    }

    /** As Exchange returns a mail to a mailbox that it does not have, passed on by a gateway that wrote another name on it. */
    static String exchange(String returnPath) {
        return crlf("""
                Received: from EX01.corp.example.invalid (192.0.2.31) by EX02.corp.example.invalid
                 (192.0.2.32) with Microsoft SMTP Server (version=TLS1_2,
                 cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.2.1118.7; Fri, 11 Mar 2016
                 01:00:07 +0000
                MIME-Version: 1.0
                From: <postmaster@corp.example.invalid>
                To: "Bounces" <bounce@mail.example.invalid>
                Date: Fri, 11 Mar 2016 01:00:07 +0000
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="3d4f0b3e-5a53-4a2e-9f5b-0a3a5c0a7a11"
                Content-Language: zh-CN
                Message-ID: <%2$s@EX01.corp.example.invalid>
                In-Reply-To: <0123@zonewatch>
                Subject: =?gb2312?B?zt63qLSryfc=?=
                Auto-Submitted: auto-replied

                --3d4f0b3e-5a53-4a2e-9f5b-0a3a5c0a7a11
                Content-Type: multipart/alternative; differences=Content-Type;
                \tboundary="b1"

                --b1
                Content-Type: text/plain; charset="gb2312"
                Content-Transfer-Encoding: quoted-printable

                =CE=DE=B7=A8=CD=B6=B5=DD li.lei

                --b1
                Content-Type: text/html; charset="gb2312"
                Content-Transfer-Encoding: quoted-printable

                <p>=CE=DE=B7=A8=CD=B6=B5=DD</p>

                --b1--

                --3d4f0b3e-5a53-4a2e-9f5b-0a3a5c0a7a11
                Content-Type: message/delivery-status

                Reporting-MTA: dns;EX01.corp.example.invalid
                Received-From-MTA: dns;mx.example.invalid
                Arrival-Date: Fri, 11 Mar 2016 01:00:06 +0000

                Original-Recipient: rfc822;li.lei@unit.example.invalid
                Final-Recipient: rfc822;li.lei@unit.example.invalid
                Action: failed
                Status: 5.1.10
                Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient li.lei not found by SMTP address lookup
                X-Display-Name: Li Lei

                --3d4f0b3e-5a53-4a2e-9f5b-0a3a5c0a7a11
                Content-Type: text/rfc822-headers

                Received: from mx.example.invalid (192.0.2.1) by EX01.corp.example.invalid
                 (192.0.2.31) with Microsoft SMTP Server id 15.2.1118.7; Fri, 11 Mar 2016 01:00:06 +0000
                Return-Path: %1$s
                Message-ID: <0123@zonewatch>
                Subject: =?UTF-8?B?5oql6KGo5bey6YC+5pyf?=

                --3d4f0b3e-5a53-4a2e-9f5b-0a3a5c0a7a11--
                """.formatted(returnPath, UUID.randomUUID()));
    }

    /** The least that a report says; its first line tells what it is. */
    static String shortest(String returnPath) {
        return """
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"
                To: %s
                Message-ID: <%s@mx.example.invalid>

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.invalid

                Final-Recipient: rfc822; li.lei@unit.example.invalid
                Action: failed
                Status: 5.1.1

                --b--
                """.formatted(returnPath, UUID.randomUUID());
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
