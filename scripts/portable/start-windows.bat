@echo off
rem Starts Leastwise on this computer only. Close the window to stop it.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0start.ps1"
pause
