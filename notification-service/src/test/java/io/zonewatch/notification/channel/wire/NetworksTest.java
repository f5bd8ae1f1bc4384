package io.zonewatch.notification.channel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are called. */
class NetworksTest {

    private static final Networks NOTHING_NAMED = new Networks(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "ff02::1",
                "2001:db8::1"
            })
    void whatIsNotPublicIsNotCalled(String address) throws UnknownHostException {
        assertThat(NOTHING_NAMED.permits(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.15.0.1", "172.32.0.1", "100.128.0.1", "223.5.5.5", "2606:4700::1111"})
    void whatIsPublicIsCalled(String address) throws UnknownHostException {
        assertThat(NOTHING_NAMED.permits(InetAddress.getByName(address))).isTrue();
        assertThat(NOTHING_NAMED.names(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void aNetworkThatIsNamedIsCalledAndNothingBesideIt() throws UnknownHostException {
        Networks named = new Networks(List.of(Network.parse("10.20.0.0/15"), Network.parse("fd00:1::/32")));

        assertThat(named.permits(InetAddress.getByName("10.21.255.1"))).isTrue();
        assertThat(named.permits(InetAddress.getByName("10.22.0.1"))).isFalse();
        assertThat(named.permits(InetAddress.getByName("fd00:1:5::1"))).isTrue();
        assertThat(named.permits(InetAddress.getByName("fd00:2::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "example.invalid/8", "/8", "10.0.0/x"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
