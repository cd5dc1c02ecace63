# SPDX-License-Identifier: Apache-2.0
# Builds the program and serves a store: docker build -t tipgraph . && docker run -p 127.0.0.1:3030:3030 tipgraph
FROM eclipse-temurin:17-jdk-jammy AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -DskipTests package && \
    java -jar target/tipgraph.jar build --store /data/store

FROM eclipse-temurin:17-jre-jammy
# hadolint ignore=DL3008
RUN apt-get update && \
    apt-get install -y --no-install-recommends curl fontconfig fonts-dejavu-core && \
    rm -rf /var/lib/apt/lists/* && \
    useradd --system --uid 10001 --create-home tipgraph && \
    mkdir /data && chown tipgraph /data
COPY --from=build /src/target/tipgraph.jar /opt/tipgraph/tipgraph.jar
COPY --from=build /src/target/lib /opt/tipgraph/lib
COPY --from=build --chown=tipgraph /data/store /data/store
USER tipgraph
WORKDIR /data
EXPOSE 3030
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:3030/"]
ENTRYPOINT ["java", "-cp", "/opt/tipgraph/tipgraph.jar:/opt/tipgraph/lib/serve/*", "io.github.tipgraph.cli.Main"]
CMD ["serve", "--host", "0.0.0.0", "--store", "/data/store"]
