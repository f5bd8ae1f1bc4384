package io.zonewatch.notification.delivery;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Sets the service, for one class of tests, to send by STARTTLS under an account only, and to trust one certificate. */
public final class SecureMailroom implements QuarkusTestResourceLifecycleManager {

    static final String USER = "zonewatch";
    static final String PASSWORD = "correct horse";

    /** The setting that names the certificate that the service trusts. */
    static final String TRUSTED = "quarkus.tls.mail.trust-store.p12.path";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.mailer.start-tls", "REQUIRED");
        settings.put("quarkus.mailer.login", "REQUIRED");
        settings.put("quarkus.mailer.username", USER);
        settings.put("quarkus.mailer.password", PASSWORD);
        settings.put("quarkus.mailer.keep-alive", "false");
        settings.put("quarkus.mailer.tls", "false"); // a named TLS configuration would mean TLS from the first byte
        settings.put("quarkus.mailer.tls-configuration-name", "mail");
        settings.put(TRUSTED, certificate("trusted").toString());
        settings.put("quarkus.tls.mail.trust-store.p12.password", PASSWORD);
        return settings;
    }

    @Override
    public void stop() {
        // nothing was started here
    }

    /** Shows the certificate of such a file, and trusts it. */
    public static SSLContext context(Path certificate) {
        try (InputStream file = Files.newInputStream(certificate)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key with a certificate for this machine, in a PKCS #12 file. */
    public static Path certificate(String name) {
        try {
            Path file = Files.createTempDirectory("zonewatch-mail").resolve(name + ".p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-J-XX:TieredStopAtLevel=1",
                            "-J-Dkeystore.pkcs12.macIterationCount=1", // its password is no secret
                            "-J-Dkeystore.pkcs12.certPbeIterationCount=1",
                            "-J-Dkeystore.pkcs12.keyPbeIterationCount=1",
                            "-genkeypair",
                            "-alias",
                            "mail",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start();
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IllegalStateException("no certificate was made");
            }
            file.toFile().deleteOnExit();
            file.getParent().toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
