package io.zonewatch.local.mails;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.zonewatch.local.command.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** How fast a mail server takes mails from the library that the notification-service uses, over as many lines, with nothing written down. */
final class MailServerAlone {

    /** As many as the mail client of the service has. */
    private static final int LINES = 10;

    private static final int SAMPLE = 2_000;
    private static final int WARM_UP = 200;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String TEXT = "张三：\n\n池州经开区《月报》（报告期：2015年12月）应于 2016年1月11日 12:00 前报送，现已逾期 1 天。请尽快报送。\n";
    private static final String LINK = "http://localhost:8084/acknowledgements/" + "x".repeat(240);

    private static final String BOUNDARY = "=_zonewatch";
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII));

    private final int port;

    MailServerAlone(int port) {
        this.port = port;
    }

    /** How long so many take, from the time of a sample. */
    Duration take(int mails) {
        var vertx = Vertx.vertx();
        try {
            var client = MailClient.create(
                    vertx,
                    new MailConfig().setHostname("127.0.0.1").setPort(port).setMaxPoolSize(LINES));
            send(client, WARM_UP);
            long from = System.nanoTime();
            send(client, SAMPLE);
            return Duration.ofNanos(System.nanoTime() - from)
                    .multipliedBy(mails)
                    .dividedBy(SAMPLE);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static void send(MailClient client, int mails) {
        var lines = new Semaphore(LINES);
        var failure = new AtomicReference<Throwable>();
        try {
            for (int i = 0; i < mails; i++) {
                if (!lines.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    throw new TimeoutException("the mail server does not answer");
                }
                client.sendMail(mail()).onComplete(answer -> {
                    if (answer.failed()) {
                        failure.set(answer.cause());
                    }
                    lines.release();
                });
            }
            if (!lines.tryAcquire(LINES, LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new TimeoutException("the mail server does not answer");
            }
            if (failure.get() != null) {
                throw new ExecutionException(failure.get());
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new Trouble("the mail server alone: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted", e);
        }
    }

    private static String part(String subtype, String content) {
        return "--" + BOUNDARY + "\nContent-Type: text/" + subtype
                + "; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + BASE64.encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    /** Of the size and the form of a reminder. */
    private static MailMessage mail() {
        var message = new MailMessage();
        message.setFrom("zonewatch@localhost");
        message.setTo("anybody@example.invalid");
        message.setSubject("报表已逾期：池州经开区 月报 2015年12月");
        message.setText(part("plain", TEXT + "\n请点击链接确认已收到本通知：\n" + LINK + "\n")
                + part("html", "<html><body><p>" + TEXT + "</p><p><a href=\"" + LINK + "\">确认</a></p></body></html>")
                + "--" + BOUNDARY + "--\n");
        message.addHeader("Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
        message.addHeader("Message-ID", "<" + UUID.randomUUID() + "@bench.zonewatch>");
        return message;
    }
}
