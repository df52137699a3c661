package org.hallkiosk.driver.javapos;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import jpos.config.JposEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;
import jpos.services.POSPrinterService110;
import jpos.services.ScannerService110;

/**
 * What a maker ships: the factory that a {@code jpos.xml} names. Its services speak to a device on a serial port; the
 * standard's hundreds of methods that no test needs answer with nothing.
 */
public final class TestServiceFactory implements JposServiceInstanceFactory {

    public TestServiceFactory() {}

    @Override
    public JposServiceInstance createInstance(String logicalName, JposEntry entry) {
        String port = String.valueOf(entry.getPropertyValue("port"));
        Misbehaviour misbehaviour = Misbehaviour.valueOf(String.valueOf(entry.getPropertyValue("misbehaviour")));
        return entry.getPropertyValue("deviceCategory").equals("Scanner")
                ? proxy(ScannerService110.class, new TestScannerService(port, misbehaviour))
                : proxy(POSPrinterService110.class, new TestPrinterService(port, misbehaviour));
    }

    private static JposServiceInstance proxy(Class<?> service, InvocationHandler handler) {
        return (JposServiceInstance) Proxy.newProxyInstance(
                TestServiceFactory.class.getClassLoader(),
                new Class<?>[] {service, JposServiceInstance.class},
                handler);
    }

    /** What a bad service does. */
    enum Misbehaviour {
        NONE,
        HANGS_WHEN_OPENED,
        THROWS_WHEN_OPENED,
        LACKS_A_LIBRARY,
        HANGS_WHEN_CLOSED,
        HANGS_WHEN_USED,
        THROWS_WHEN_USED,
        NEVER_SAYS_COMPLETE
    }
}
