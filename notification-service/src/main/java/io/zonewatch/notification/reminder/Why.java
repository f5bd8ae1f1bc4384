package io.zonewatch.notification.reminder;

import io.zonewatch.notification.obligation.Names;

/** Why somebody was or was not told of a step. */
enum Why {
    /** It has gone out. */
    TOLD("已经发送", "It was sent."),
    /** It is written down and waits to be delivered. */
    WAITING("已生成，等待发送", "It waits to be delivered."),
    /** It waits for its channel, or for whoever would be called: that one does not work, and is left alone for a while. */
    LEFT_ALONE(
            "渠道或接收系统暂不可用，恢复后自动发送",
            "Its channel, or the system that would be called, does not work; it leaves once that does."),
    /** Nothing is decided and nothing leaves while the service has not taken all that it was told. */
    BEHIND(
            "服务尚未接收完上游数据，接收完后再处理",
            "The service has not taken all that it was told yet; nothing is decided or sent before."),
    /** It waits for a moment at which it may leave. */
    HELD("等待发送时间，见 leavesAt 与 hold", "It waits until it may leave; see leavesAt and hold."),
    /** It was written down and then not sent; the reason says why. */
    NOT_SENT("已生成但未发送，见 reason", "It was decided and then not sent; see the reason."),
    /** It went out, and nobody has said whether it was taken; it may be sent again. */
    UNCONFIRMED(
            "已发出，接收方未答复是否收到，可能已送达", "It was sent, and nobody has answered whether it was taken: it may have arrived."),

    /** It had gone out, and came back undelivered. */
    CAME_BACK("已发送，后被退回，未能送达", "It was sent, and came back undelivered."),
    /** What the ladder presses for is not owed now; the reason says why. */
    NOT_OWED("该事项目前无须办理，见 reason", "Nothing is owed now; see the reason."),
    /** What the ladder presses for was not owed when the step fell due; the reason says why. */
    WAS_NOT_OWED("该步骤到时之日该事项无须办理，见 reason", "Nothing was owed when the step fell due; see the reason."),
    /** What was to be told, and is no report, is over, or was taken back. */
    OVER("所通知的事项已结束或已撤回", "What was to be told is over, or was taken back."),
    /** It happened too long ago to be told. */
    TOO_OLD("事项发生已久，不再通知", "It happened too long ago to be told."),
    /** The due time, or a calendar year on the way, is missing. */
    NO_TIME("缺少到期时间或工作日历", "The due time or a year of the calendar is missing."),
    /** Nobody can report yet, so nobody is late. */
    NOT_OPEN("尚未开始填报", "It cannot be reported yet, so nobody is late."),
    /** The step falls due later. */
    NOT_YET("该步骤尚未到时", "The step falls due later."),
    /** The step speaks when the report is returned, and it was not. */
    NOT_RETURNED("报表未被退回", "The report was not returned."),
    /** A later step, the due time, the notice of a return or an acknowledgement has overtaken it; the reason says which. */
    SUPERSEDED(
            "已被后续步骤、到期时间、退回通知或确认取代，见 reason",
            "A later step, the due time, the notice of a return or an acknowledgement has overtaken it; see the reason."),
    /** The step had spoken before this recipient was among those it speaks to. */
    SETTLED_BEFORE("该步骤此前已处理，当时不含此接收人", "The step was settled before, without this recipient."),
    /** The last that was told of the report could not be read, so nobody is pressed for it until it is. */
    IN_DOUBT("该报表的最新状态未能读取，暂不发送", "The latest state of the report could not be read; nothing is sent until it is."),
    /** The next look tells it. */
    ABOUT_TO_BE_TOLD("即将发送", "It is about to be sent."),
    /** The recipient has switched this kind of message off. */
    SWITCHED_OFF("接收人已关闭此类通知", "The recipient has switched this kind off."),
    /** The step tells systems and groups, and nobody in person. */
    NOT_IN_PERSON("该步骤只发给系统或群组，不发给个人，见 ways", "Only systems or groups are told, and nobody in person; see ways."),
    /** Nobody who may be told of the obligation has the address. */
    UNKNOWN_ADDRESS("可接收该事项通知的人员中无人使用此地址", "Nobody is known by that address among those who may be told of this."),
    /** The step speaks to others. */
    NOT_ADDRESSED("该步骤不发给此接收人", "The step does not speak to this recipient."),
    /** The recipient has a role that the step speaks to, but not on that day. */
    NOT_ON_THAT_DAY("此接收人当日不在任", "The recipient does not have the role on that day."),
    /** Nobody is known in that role, or nobody whom a channel of the step can reach. */
    NO_CONTACT("该角色没有可用的联系人", "Nobody is known in that role whom a channel of the step can reach.");

    private final String zh;
    private final String en;

    Why(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Why a step that another thing has overtaken, or that finds nobody, was not said. */
    static Why superseded(Reason reason) {
        if (reason == Reason.NO_RECIPIENT) {
            return NO_CONTACT;
        }
        return reason == Reason.TOO_OLD ? TOO_OLD : SUPERSEDED;
    }

    /** Whether the step is still to be said. */
    boolean isAhead() {
        return this == HELD || this == NOT_YET || this == ABOUT_TO_BE_TOLD;
    }

    /** Whether it may still be said. */
    boolean isOpen() {
        return isAhead() || this == WAITING;
    }

    Names text() {
        return new Names(zh, en);
    }
}
