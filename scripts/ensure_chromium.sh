#!/bin/sh
# Have Chromium for the browser tests: install it where we may, else say that those tests are skipped. Never fails.
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "正在安装 Chromium（浏览器测试要用，约半分钟）……"
    if { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } </dev/null >/dev/null 2>&1; then
        exit 0
    fi
fi
echo "没有 Chromium，也装不了：浏览器测试会被跳过。（No Chromium here: the browser tests are skipped.）"
exit 0
