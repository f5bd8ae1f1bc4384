package io.zonewatch.registry.unit.command;

/** What the API description says of every command. */
final class CommandTexts {

    static final String CODE = "Unit code 单位代码";
    static final String IF_MATCH = "Entity tag of the unit you have read 所读取单位的 ETag";
    static final String TAG = "\"1-9c2e40a1f7d3b658\"";

    private CommandTexts() {}
}
