package org.reckoner.it;

import java.io.File;
import org.awaitility.Awaitility;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One server for all the integration tests: the real WAR, with the test classes beside its own. */
@ArquillianSuiteDeployment
public class Deployments {
    @Deployment
    public static WebArchive war() {
        var tests = ShrinkWrap.create(GenericArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory(new File("target/test-classes"))
                .as(GenericArchive.class);
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/reckoner.war"))
                .merge(tests, "WEB-INF/classes")
                .addAsLibraries(libraryOf(Awaitility.class), libraryOf(Matcher.class));
    }

    /** The file of the class path that a class is from. */
    private static File libraryOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
