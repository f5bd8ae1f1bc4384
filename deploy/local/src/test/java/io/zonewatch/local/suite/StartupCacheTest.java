package io.zonewatch.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.local.installation.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCacheTest {

    @TempDir
    Path folder;

    @Test
    void aCacheBelongsToOneBuildAndThoseOfEarlierBuildsAreDeleted() throws Exception {
        var first = cacheOf("build 1");
        assertThat(first.isToBeMade()).isTrue();
        Files.createFile(first.file());
        assertThat(cacheOf("build 1").isToBeMade()).isFalse();
        var other = StartupCache.of(Service.INDICATOR, folder.resolve("app/quarkus-run.jar"), folder.resolve("cache"));
        Files.createFile(other.file());

        var second = cacheOf("another build");

        assertThat(second.file()).isNotEqualTo(first.file());
        assertThat(second.isToBeMade()).isTrue();
        assertThat(first.file()).doesNotExist();
        assertThat(other.file()).exists();
    }

    @Test
    void theJvmIsToldToMakeItOrToStartFromIt() throws Exception {
        var cache = cacheOf("build");

        assertThat(cache.make()).contains("-XX:AOTCacheOutput=" + cache.file());
        assertThat(cache.use()).contains("-XX:AOTCache=" + cache.file());
    }

    private StartupCache cacheOf(String build) throws IOException {
        var app = Files.createDirectories(folder.resolve("app"));
        var jar = app.resolve("quarkus-run.jar");
        if (!Files.exists(jar) || !Files.readString(jar).equals(build)) {
            Files.writeString(jar, build);
        }
        return StartupCache.of(Service.REGISTRY, jar, folder.resolve("cache"));
    }
}
