package org.hallkiosk.driver.javapos;

import jpos.JposConst;
import jpos.JposException;
import jpos.config.JposEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;

/**
 * Creates the maker's service through the maker's own factory, found by the class loader of the thread that opens it. The
 * JavaPOS loader itself looks for factories only among the program's own classes, and a maker's jar is not one of them.
 */
public final class MakersServiceFactory implements JposServiceInstanceFactory {
    static final String MAKERS_FACTORY = "hallkiosk.makersFactoryClass";

    /** For the JavaPOS loader, which creates it by its name. */
    public MakersServiceFactory() {}

    @Override
    public JposServiceInstance createInstance(String logicalName, JposEntry entry) throws JposException {
        String factory = String.valueOf(entry.getPropertyValue(MAKERS_FACTORY));
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Class.forName(factory, true, loader)
                    .asSubclass(JposServiceInstanceFactory.class)
                    .getConstructor()
                    .newInstance()
                    .createInstance(logicalName, entry);
        } catch (ReflectiveOperationException | ClassCastException | LinkageError trouble) {
            JposException failure = new JposException(
                    JposConst.JPOS_E_NOSERVICE, "the factory " + factory + " cannot be used: " + trouble);
            failure.initCause(trouble);
            throw failure;
        }
    }
}
