package org.hallkiosk.driver.escpos;

import java.util.List;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketDocument.Alignment;
import org.hallkiosk.device.TicketDocument.Pair;
import org.hallkiosk.device.TicketDocument.Qr;
import org.hallkiosk.device.TicketDocument.Rule;
import org.hallkiosk.device.TicketDocument.Size;
import org.hallkiosk.device.TicketDocument.Space;
import org.hallkiosk.device.TicketDocument.Text;

/** Tickets of invented people. */
final class Tickets {
    static final String QR = "https://hall.example/t/A027?d=20260105";

    private Tickets() {}

    static TicketDocument usual() {
        return forName("王*");
    }

    static TicketDocument forName(String name) {
        return new TicketDocument(List.of(
                new Text("青山镇便民服务中心", Size.DOUBLE, Alignment.CENTER, false),
                new Text("居住证办理", Size.NORMAL, Alignment.CENTER, false),
                new Rule(),
                new Text("A027", Size.QUADRUPLE, Alignment.CENTER, true),
                new Space(1),
                new Pair("前面等候", "3 人"),
                new Pair("预计", "10–20 分钟"),
                new Pair("窗口", "5、6 号"),
                new Pair("姓名", name),
                new Pair("证件尾号", "002X"),
                new Pair("时间", "2026-01-05 09:41"),
                new Qr(QR),
                new Text("请留意叫号，过号请重新取号", Size.NORMAL, Alignment.CENTER, false)));
    }

    static TicketDocument text(String text) {
        return new TicketDocument(List.of(new Text(text, Size.NORMAL, Alignment.LEFT, false)));
    }
}
