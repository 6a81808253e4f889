using ReusePort.Tests.Platforms;

[assembly: AssemblyFixture(typeof(SystemGlibc))]
[assembly: AssemblyFixture(typeof(Musl))]
[assembly: AssemblyFixture(typeof(Trixie))]
[assembly: AssemblyFixture(typeof(Sid))]
[assembly: AssemblyFixture(typeof(Arm64))]
[assembly: AssemblyFixture(typeof(Bullseye))]
