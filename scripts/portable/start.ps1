# Serves the folder "site" beside this file on this computer only. Needs nothing that Windows lacks.
$ErrorActionPreference = 'Stop'
$site = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot 'site'))
# Browsers keep a learner's work by address, so it is the same port each time, if it is free.
$usual = 14326
$types = @{
  '.css' = 'text/css;charset=utf-8'; '.html' = 'text/html;charset=utf-8'
  '.js' = 'text/javascript;charset=utf-8'; '.json' = 'application/json'; '.png' = 'image/png'
  '.svg' = 'image/svg+xml'; '.webmanifest' = 'application/manifest+json'; '.woff2' = 'font/woff2'
}

$listener = $null
foreach ($port in $usual..($usual + 20)) {
  $listener = New-Object Net.HttpListener
  $listener.Prefixes.Add("http://localhost:$port/")
  try { $listener.Start(); break } catch { $listener = $null }
}
if ($null -eq $listener) { throw 'No port is free.' }
Write-Host "Leastwise is at http://localhost:$port/"
Write-Host 'Leave this window open, and press Ctrl+C to stop.'
Start-Process "http://localhost:$port/"

while ($listener.IsListening) {
  $context = $listener.GetContext()
  $response = $context.Response
  try {
    $path = [Uri]::UnescapeDataString($context.Request.Url.AbsolutePath).TrimStart('/')
    $name = [IO.Path]::GetFullPath((Join-Path $site $path))
    if ([IO.Path]::GetExtension($name) -eq '') { $name = Join-Path $name 'index.html' }
    $inside = $name.StartsWith($site + [IO.Path]::DirectorySeparatorChar)
    $bare = $context.Request.Url.AbsolutePath
    if ([IO.Path]::GetExtension($bare) -eq '' -and -not $bare.EndsWith('/')) {
      # Addresses in a page are relative to its folder.
      $response.Redirect('./' + $bare.Split('/')[-1] + '/')
    } elseif ($inside -and [IO.File]::Exists($name)) {
      $body = [IO.File]::ReadAllBytes($name)
      $type = $types[[IO.Path]::GetExtension($name)]
      $response.ContentType = if ($type) { $type } else { 'application/octet-stream' }
      $response.Headers.Add('Cache-Control', 'no-cache')
      $response.Headers.Add('X-Content-Type-Options', 'nosniff')
      $response.OutputStream.Write($body, 0, $body.Length)
    } else {
      $response.StatusCode = 404
    }
  } catch {
    # A browser that goes away in the middle stops nothing.
  } finally {
    $response.Close()
  }
}
