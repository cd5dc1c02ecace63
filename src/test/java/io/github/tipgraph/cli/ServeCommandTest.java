// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Serving from the command line. */
class ServeCommandTest {
  @TempDir private Path folder;
  private Path store;

  @BeforeEach
  void fill() {
    store = folder.resolve("store");
    Store.update(
        store,
        dataset -> {
          Samples.add(dataset);
          return true;
        });
    Store.release(store);
  }

  @Test
  void sigtermLetsFinishWhatRuns() throws IOException, InterruptedException {
    Process process =
        Cli.java(Main.class.getName(), "serve", "--port=0", "--timeout=4", "--store=" + store)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      assertThat(line).startsWith("serving " + store + " at http://127.0.0.1:");
      String address = line.replaceFirst(".* at ", "");
      String query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
      HttpClient client = HttpClient.newHttpClient();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "sparql"))
              .header("Content-Type", "application/sparql-query")
              .POST(BodyPublishers.ofString(query))
              .build();
      CompletableFuture<HttpResponse<String>> running =
          client.sendAsync(request, BodyHandlers.ofString());
      // One request is answered after the other has come in.
      client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
      process.toHandle().destroy();
      assertThat(running.join().body()).contains("took longer than 4 seconds");
      assertThat(out.readLine()).isEqualTo("stopped");
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(Cli.run("describe", "--store", store).code()).isZero();
    Store.release(store);
  }

  @Test
  void aPortThatIsTakenIsTold() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Cli cli = Cli.run("serve", "--port", taken.getLocalPort(), "--store", store);
      assertThat(cli.code()).isEqualTo(1);
      assertThat(cli.err()).contains("another program listens there; give another --port");
    }
    Cli elsewhere = Cli.run("serve", "--host=192.0.2.1", "--port=0", "--store", store);
    assertThat(elsewhere.code()).isEqualTo(1);
    assertThat(elsewhere.err())
        .contains("cannot be listened at", "give a --host")
        .doesNotContain("another program");
    assertThat(Cli.run("serve", "--host=host.invalid", "--port=0", "--store", store).err())
        .contains("cannot be listened at (no such name)");
  }

  @ParameterizedTest
  @CsvSource({
    "--port=70000,give a number from 0 to 65535",
    "--timeout=0,give a number of seconds above 0",
    "--max-rows=-1,give a number above 0",
    "--parallel=0,give a number above 0",
    "--max-request=0,give a number above 0",
    "--address=example.org,give a scheme and a host",
    "--address=https://example.org/tip/,give a scheme and a host",
    "--allow-service=x,give the address of an endpoint",
    "--licence=no licence,is neither an identifier of SPDX",
    "--writable,needs the credentials of who may write",
    "--port=x,is not an int"
  })
  void mistakesAreTold(String option, String told) {
    Cli cli = Cli.run("serve", option, "--store", store);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains(told);
  }

  @Test
  void aStoreIsNeeded() {
    Cli cli = Cli.run("serve", "--store", folder.resolve("none"));
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("holds no store yet");
  }
}
