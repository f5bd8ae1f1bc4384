package io.zonewatch.local;

import io.zonewatch.local.clock.ClockCommand;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.command.UsageError;
import io.zonewatch.local.demo.DemoCommand;
import io.zonewatch.local.imports.ImportCommand;
import io.zonewatch.local.kills.KillsCommand;
import io.zonewatch.local.mails.MailsCommand;
import io.zonewatch.local.progress.ProgressCommand;
import io.zonewatch.local.storm.StormCommand;
import io.zonewatch.local.suite.DownCommand;
import io.zonewatch.local.suite.UpCommand;
import io.zonewatch.local.token.TokenCommand;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.LogManager;

/** The launcher: what the script {@code ./zonewatch} runs. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    /** Runs one command. Exit codes: 0 done, 1 something went wrong, 2 the command line is wrong. */
    public static void main(String[] arguments) {
        LogManager.getLogManager()
                .reset(); // libraries may not write on the terminal; the programs have logs of their own
        try {
            run(Arrays.asList(arguments));
            if (System.out.checkError()) {
                throw new Trouble(
                        "not everything could be printed: the standard output is closed, or its disk is full.");
            }
            System.exit(0);
        } catch (UsageError e) {
            fail(e.getMessage() + ". See ./zonewatch help.", MISUSED);
        } catch (Trouble e) {
            fail(e.getMessage(), FAILED);
        } catch (IOException e) {
            fail(e.toString(), FAILED);
        }
    }

    private static void run(List<String> arguments) throws IOException {
        if (arguments.isEmpty()) {
            throw new UsageError("no command was given");
        }
        var rest = arguments.subList(1, arguments.size());
        switch (arguments.getFirst()) {
            case "up" -> UpCommand.run(rest);
            case "down" -> DownCommand.run(rest);
            case "token" -> TokenCommand.run(rest);
            case "clock" -> ClockCommand.run(rest);
            case "demo" -> DemoCommand.run(rest);
            case "kills" -> KillsCommand.run(rest);
            case "import" -> ImportCommand.run(rest);
            case "storm" -> StormCommand.run(rest);
            case "progress" -> ProgressCommand.run(rest);
            case "mails" -> MailsCommand.run(rest);
            default -> throw new UsageError("unknown command: " + arguments.getFirst());
        }
    }

    private static void fail(String message, int code) {
        System.err.println("zonewatch: " + message.replace("\n", "\nzonewatch: "));
        System.exit(code);
    }
}
