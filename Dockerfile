# syntax=docker/dockerfile:1
# The bot in two stages: the first compiles, the second holds only what runs. Build and start it with compose.yaml.
FROM node:26-trixie-slim AS build
# A compiler, because sqlite3's addon is built where no ready one can be had.
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run --silent build \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf data/local data/screenshots

FROM node:26-trixie-slim
ENV NODE_ENV=production OPS_PORT=9464
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/data ./data
RUN mkdir data/local && chown node:node data/local
USER node
VOLUME ["/app/data/local"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.OPS_PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=2", "--heap-growing-percent=30", "--optimize-for-size", "--no-sparkplug", "dist/bot/index.js"]
