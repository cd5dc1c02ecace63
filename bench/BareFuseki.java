// SPDX-License-Identifier: Apache-2.0

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;

/**
 * usage: BareFuseki STORE: serves the store at /sparql with nothing around it, the union of its
 * graphs as default graph, and prints the address: the least an endpoint can do.
 */
public final class BareFuseki {
  private BareFuseki() {}

  public static void main(String[] args) {
    Dataset dataset = TDB2Factory.connectDataset(args[0]);
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(FusekiModules.empty())
            .add("/sparql", dataset, false)
            .build()
            .start();
    System.out.println("serving " + args[0] + " at http://localhost:" + server.getPort() + "/");
    server.join();
  }
}
