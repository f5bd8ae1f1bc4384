package io.zonewatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.local.api.Exchange;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTableTest {

    @Test
    void everyCheckpointHasALineAndWhatIsNotKnownSaysWhy() throws Exception {
        var plan = Exchange.JSON.readTree("""
                {"targets": [
                  {"code": "SHARE", "names": {"zh": "占比"}, "checkpoints": [
                    {"date": "2017-12-31", "operator": "AT_LEAST", "value": "70"},
                    {"date": "2020-12-31", "operator": "ABOUT", "value": "75", "tolerance": "0.5"}]},
                  {"code": "PARKS", "names": {"zh": "园区"}, "count": {"what": "DESIGNATIONS"}, "checkpoints": [{"date": "2020-12-31", "operator": "UNSET"}]},
                  {"code": "TAX", "names": {"zh": "税收"}, "checkpoints": [{"date": "2020-12-31", "operator": "STEADY_GROWTH"}]}]}
                """);
        var share = Exchange.JSON.readTree("""
                {"target": "SHARE", "latest":
                  {"period": "2016-12", "value": "69.15", "pathValue": "69.00", "status": "ON_TRACK", "reason": null},
                 "since": "2016-11", "forecast": [
                   {"date": "2017-12-31", "value": "70.26", "low": "70.23", "high": "70.29", "missing": "0.0000"},
                   {"date": "2020-12-31", "value": null, "missing": null, "reason": {"code": "TOO_ALIKE"}}]}
                """);
        var parks = Exchange.JSON.readTree("""
                {"target": "PARKS", "latest": {"period": "2016-Q4", "value": "0", "pathValue": null,
                  "status": "CANNOT_BE_ASSESSED", "reason": {"code": "TARGET_UNSET"}}}
                """);
        var tax = Exchange.JSON.readTree(
                "{\"target\": \"TAX\", \"latest\": null, \"reason\": {\"code\": \"NO_REPORTS\"}}");

        assertThat(TargetTable.of("T", plan, List.of(tax, parks, share)).toString())
                .isEqualTo("""
                T
                target 目标  by 节点     to reach 目标值         period 报告期  value 完成值  path 进度线  status 状态         since 始于        forecast 预测  missing 未达概率  why 原因
                -----------  ----------  ----------------------  -------------  ------------  -----------  ------------------  ----------  -------------------  ----------------  ------------------------------------------
                占比         2017-12-31  ≥ 70                    2016-12               69.15        69.00  ON_TRACK            2016-11     70.26 (70.23–70.29)            0.0000
                             2020-12-31  75 左右 (−0.5)                                                                                              TOO_ALIKE                 -
                园区         2020-12-31  not set yet 未定        2016-Q4                   0            -  CANNOT_BE_ASSESSED  -                             -                 -  TARGET_UNSET; none registered 登记簿中没有
                税收         2020-12-31  steady growth 平稳增长  -                         -            -  CANNOT_BE_ASSESSED  -                             -                 -  NO_REPORTS
                """);
    }
}
