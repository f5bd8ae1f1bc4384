package io.zonewatch.assessment.report;

import io.zonewatch.chassis.web.InlineStyle;

/** How reports look, on A4 with page numbers. */
public final class PaperStyle {

    /** The style sheet. */
    public static final InlineStyle SHEET = InlineStyle.of("""
            @page{size:A4;margin:18mm 15mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt}}
            body{font-family:Arial,'Liberation Sans','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif;
            color:#1a1a1a;background:#fff;max-width:180mm;margin:0 auto;padding:8mm 0;font-size:10.5pt;line-height:1.5}
            h1{font-size:18pt;line-height:1.35;margin:0 0 2mm}h2{font-size:13pt;margin:7mm 0 2mm;break-after:avoid}
            p{margin:0 0 3mm}.plan{color:#595959}.summary{font-size:12pt}
            table{border-collapse:collapse;width:100%;font-size:9.5pt}
            th,td{padding:1.6mm 1.5mm;border-bottom:.3mm solid #bfbfbf;text-align:left;vertical-align:top}
            thead th{border-bottom:.5mm solid #1a1a1a;font-weight:bold}thead{display:table-header-group}
            th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            p.note{color:#595959;font-size:8.5pt;margin:1mm 0 0}small{color:#595959;font-size:8.5pt;display:block}tr{break-inside:avoid}.word{word-break:keep-all}.day{white-space:nowrap}td.number small{white-space:normal}
            .achieved,.on-track{font-weight:bold}.limited,.moving-away{font-weight:bold;text-decoration:underline}
            figure{margin:0 0 4mm;break-inside:avoid}svg{width:100%;height:auto}
            tbody th{font-weight:normal;width:38%}li{margin:0 0 1mm}ul{font-size:8.5pt;line-height:1.35}@media print{body{max-width:none;padding:0}svg{max-height:78mm}figure{margin:0 0 1mm}}
            """);

    private PaperStyle() {}
}
