using HeaderReader;
using HeaderReader.Catalogue;
using HeaderReader.Manual;

var catalogue = CatalogueFile.Generate();
File.WriteAllText(Repository.CataloguePath, catalogue.Text);
Console.WriteLine($"{Repository.CataloguePath}: {catalogue.Summary}");

var places = PlacesFile.Generate(catalogue.Text);
File.WriteAllText(Repository.PlacesPath, places.Text);
Console.WriteLine($"{Repository.PlacesPath}: {places.Summary}");

var versions = VersionsFile.Generate(catalogue.Text);
File.WriteAllText(Repository.VersionsPath, versions.Text);
Console.WriteLine($"{Repository.VersionsPath}: {versions.Summary}");

var variables = VariablesFile.Generate();
File.WriteAllText(Repository.VariablesPath, variables.Text);
Console.WriteLine($"{Repository.VariablesPath}: {variables.Summary}");

var errno = ErrnoFile.Generate(catalogue.Text);
File.WriteAllText(Repository.ErrnoPath, errno.Text);
Console.WriteLine($"{Repository.ErrnoPath}: {errno.Summary}");
