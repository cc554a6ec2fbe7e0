package parley.pay.tax;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import parley.pay.book.*;
import parley.pay.cost.*;
class TryIt {
  @Test void go() {
    for (String y : new String[]{"2022/23","2023/24","2024/25","2025/26"}) {
    var v = Doctors.VIEW;
    var a = CostLadder.answer(v, CostLadderQuestion.usual(v, PayYear.parse(y), Uplift.ofPercent(BigDecimal.ONE)));
    System.out.println(y+" "+a.staffing().countedOn()+" total "+a.staffing().total().intValue()+" mean "+a.staffing().meanBasic());
    for (var p : a.staffing().points()) System.out.printf("  %s %s %.1f %.1f %.1f%n", p.point().grade(), p.point().basic(), p.fte().low(), p.fte().mid(), p.fte().high());
    for (var r : a.rungs()) System.out.printf("  %-28s %7.2f %7.2f %7.2f | %7.2f %7.2f %7.2f%n", r.kind(), r.amount().millions().low(), r.amount().millions().mid(), r.amount().millions().high(), r.cumulative().millions().low(), r.cumulative().millions().mid(), r.cumulative().millions().high());
    a.knockOn().ifPresent(r -> System.out.printf("  %-28s %7.2f %7.2f %7.2f | %7.2f %7.2f %7.2f%n", r.kind(), r.amount().millions().low(), r.amount().millions().mid(), r.amount().millions().high(), r.cumulative().millions().low(), r.cumulative().millions().mid(), r.cumulative().millions().high()));
    if (y.equals("2025/26")) { for (var p : a.placed()) System.out.printf("  %s %s %s %.2f -> %s %.2f [%.2f %.2f] d %.2f inside %s%n", p.claim().id(), p.year(), p.stated(), p.perPercent().low(), p.nearest().rung(), p.nearest().sum().mid(), p.nearest().sum().low(), p.nearest().sum().high(), p.nearest().distance(), p.nearest().agrees()); System.out.println(a.unplaced()); }
    }
  }
}
